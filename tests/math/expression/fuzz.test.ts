import { describe, expect, it } from "vitest";
import {
  compileDerivatives,
  compileExpression,
  parseExpression,
  printExpression,
  toTeX,
} from "../../../src/math/expression/index.ts";
import { fuzzCount, randomTexts } from "../randomTexts.ts";

const words =
  "x y xy pi e sin( cos( exp( log2( sqrt( max( min( pow( relu( sigmoid( abs ( ) | , + - * / ^ ** ² ⁻¹ 0 1 2.5 .5 5. 1e3 1e999 2e- · × ÷ − ， （ ） π √ İ 😀 \u0000 \n __proto__ constructor"
    .split(" ")
    .concat(" ");

const samples = [
  "x^2 + 3sin(x)y - |x - 1|/2",
  "exp(-(x^2 + y^2)/2) * max(x, y, 0.5)",
  "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
  "sigmoid(2x)^-y^2",
  "pow(x, 3)/||y| - 3|",
];

const openers = ["(", ")", "|", "-", "x^", "sin(", "max(1,", "2", "x", "1e9", "²", "sqrt(|"];

const names = ["x", "y"];

describe("expressions that make no sense", () => {
  it(`never throw, and those that make sense work (${fuzzCount} texts)`, () => {
    let read = 0;
    for (const text of randomTexts({ words, samples, openers })) {
      const parsed = parseExpression(text, names);
      if (!parsed.ok) {
        const { at, length, message } = parsed;
        if (at < 0 || length < 0 || at + length > text.length || message.en === "") {
          throw new Error(`${message.en} at ${at}, length ${length}, in ${JSON.stringify(text)}`);
        }
        continue;
      }
      read++;
      const value = compileExpression(parsed.expression)(0.3, -0.7);
      const [jetValue] = compileDerivatives(parsed.expression)(0.3, -0.7);
      const printed = printExpression(parsed.expression);
      const again = parseExpression(printed, names);
      if (typeof value !== "number" || toTeX(parsed.expression) === "") throw new Error(text);
      // What is printed may need more room than what was typed; if it can be read, it is the same.
      if (again.ok && !Object.is(compileExpression(again.expression)(0.3, -0.7), value)) {
        throw new Error(`${text} became ${printed}`);
      }
      const close =
        Object.is(jetValue, value) || Math.abs(jetValue - value) <= 1e-9 * Math.abs(value);
      if (!close && Number.isFinite(value) && Number.isFinite(jetValue)) {
        throw new Error(`${text} is ${value}, with derivatives ${jetValue}`);
      }
    }
    expect(read).toBeGreaterThan(fuzzCount / 50);
  }, 120_000);
});
