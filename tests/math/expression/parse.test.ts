import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compileDerivatives,
  compileExpression,
  functions,
  maxLength,
  parseExpression,
  printExpression,
  toTeX,
} from "../../../src/math/expression/index.ts";
import { anyExpression } from "./arbitrary.ts";

const [x, y] = [0.7, -1.3];

function evaluated(text: string): number {
  const parsed = parseExpression(text, ["x", "y"]);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message.en} (at ${parsed.at})`);
  return compileExpression(parsed.expression)(x, y);
}

describe("what is read", () => {
  it.each<[string, number]>([
    ["1+2*3", 7],
    ["(1+2)*3", 9],
    ["2-3-4", -5],
    ["24/4/3", 2],
    ["24/4*3", 18],
    ["2^3^2", 512],
    ["2**3**2", 512],
    ["-2^2", -4],
    ["(-2)^2", 4],
    ["2^-2", 0.25],
    ["2^-x", 2 ** -x],
    ["2^-x^2", 2 ** -(x ** 2)],
    ["-x^2*3", -(x ** 2) * 3],
    ["2*-x", -2 * x],
    ["x - -y", x + y],
    ["--x", x],
    ["+x", x],
    ["2x", 2 * x],
    ["2x^2", 2 * x * x],
    ["2 x y", 2 * x * y],
    ["xy", x * y],
    ["yx", x * y],
    ["1/2x", x / 2],
    ["6/2(1+2)", 9],
    ["x^2y", x * x * y],
    ["(x+1)(y-2)", (x + 1) * (y - 2)],
    ["3sin(x)", 3 * Math.sin(x)],
    ["xsin(x)", x * Math.sin(x)],
    ["sin(x)cos(y)", Math.sin(x) * Math.cos(y)],
    ["sin(x)^2", Math.sin(x) ** 2],
    ["2pi x", 2 * Math.PI * x],
    ["2πx", 2 * Math.PI * x],
    ["ex", Math.E * x],
    ["e^x", Math.exp(x)],
    ["exp(x)", Math.exp(x)],
    ["erf(0)+e", Math.E],
    ["2e3", 2000],
    ["2e", 2 * Math.E],
    ["2e-1", 0.2],
    ["2e - 1", 2 * Math.E - 1],
    [".5 + 5.", 5.5],
    ["|x - 2|", 2 - x],
    ["2|y|", 2.6],
    ["||y| - 3|", 3 - 1.3],
    ["|x||y|", 0.7 * 1.3],
    ["|(|x|)(|y|)|", 0.7 * 1.3],
    ["max(x, y, 0.5)", 0.7],
    ["min(x, y)", -1.3],
    ["pow(x, 3)", x ** 3],
    ["log(e^2)", 2],
    ["ln(e)", 1],
    ["log2(8)", 3],
    ["log10(1000)", 3],
    ["relu(y)", 0],
    ["sigmoid(0)", 0.5],
    ["softplus(0)", Math.LN2],
    ["gelu(0)", 0],
    ["step(x) + sign(y) + floor(y)", -2],
    ["Sin(X) + PI", Math.sin(x) + Math.PI],
    ["x²", x * x],
    ["x²y³", x ** 2 * y ** 3],
    ["x⁻¹", 1 / x],
    ["x¹⁰", x ** 10],
    ["2×x·y − 1÷4", 2 * x * y - 0.25],
    ["３ｓｉｎ（ｘ）＋１", 3 * Math.sin(x) + 1],
    ["ｍａｘ（ｘ，ｙ）", 0.7],
    ["（ｘ＋１）／２", (x + 1) / 2],
    ["｜ｙ｜", 1.3],
    ["√(4)", 2],
    ["1。5", 1.5],
    ["  x\t+\n1\u3000", x + 1],
  ])("%s", (text, want) => {
    expect(evaluated(text)).toBeCloseTo(want, 13);
  });

  it("takes every function of the list", () => {
    for (const [name, { f }] of Object.entries(functions)) {
      expect(evaluated(`${name}(x)`)).toBe(f(x));
    }
  });

  it("knows only the variables that it is given", () => {
    expect(parseExpression("x + y", ["x"]).ok).toBe(false);
    const parsed = parseExpression("3w - b1", ["w", "b1"]);
    expect(parsed.ok && compileExpression(parsed.expression)(2, 5)).toBe(1);
  });

  it("refuses variables that clash with known names", () => {
    expect(() => parseExpression("1", ["e"])).toThrow(/got "e"/);
    expect(() => parseExpression("1", ["sin"])).toThrow(/got "sin"/);
    expect(() => parseExpression("1", ["X"])).toThrow(/lower-case/);
  });
});

describe("what is not understood is pointed at", () => {
  it.each<[string, number, number, RegExp]>([
    ["", 0, 0, /Type an expression/],
    ["   ", 0, 0, /Type an expression/],
    ["1 +", 3, 0, /missing at the end/],
    ["* 2", 0, 1, /missing before “\*”/],
    ["1 + × 2", 4, 1, /missing before “×”/],
    ["(1 + x", 0, 1, /“\(” is never closed/],
    ["2 (x", 2, 1, /“\(” is never closed/],
    ["1 + x)", 5, 1, /closes nothing/],
    ["()", 1, 1, /missing before “\)”/],
    ["|x", 0, 1, /“\|” is never closed/],
    ["(|x)", 1, 1, /“\|” is never closed/],
    ["sin x", 0, 3, /sin\(…\)/],
    ["2 + cos", 4, 3, /cos\(…\)/],
    ["foo(x)", 0, 3, /Unknown name “foo”; known are x, y, pi, e/],
    ["x + Zz", 4, 2, /Unknown name “Zz”/],
    ["2 3", 2, 1, /operator is missing before “3”/],
    ["x2", 1, 1, /operator is missing before “2”/],
    ["1.2.3", 3, 2, /operator is missing before “.3”/],
    ["x ? y", 2, 1, /“\?” has no meaning/],
    ["x + 正", 4, 1, /“正” has no meaning/],
    ["x + 😀", 4, 2, /“😀” has no meaning/],
    ["max(x)", 0, 3, /two or more arguments, but has 1/],
    ["pow(x)", 0, 3, /two arguments, but has 1/],
    ["sin()", 0, 3, /one argument, but has 0/],
    ["sin(x, y)", 0, 3, /one argument, but has 2/],
    ["(x, y)", 2, 1, /comma belongs/],
    ["x, y", 1, 1, /comma belongs/],
    ["1e999", 0, 5, /too large/],
    ["²", 0, 0, /missing before/],
    ["x²3", 2, 1, /operator is missing before “3”/],
    ["x^", 2, 0, /missing at the end/],
  ])("%j at %d+%d", (text, at, length, message) => {
    const parsed = parseExpression(text, ["x", "y"]);
    if (parsed.ok) throw new Error(`${text} was read as ${printExpression(parsed.expression)}`);
    expect(parsed.message.en).toMatch(message);
    expect([parsed.at, parsed.length]).toEqual([at, length]);
    expect(parsed.message.zh).not.toBe("");
  });

  it("limits length and depth", () => {
    expect(parseExpression("x".repeat(maxLength + 1), ["x"])).toMatchObject({
      ok: false,
      at: maxLength,
      length: 1,
    });
    for (const opening of ["(", "-", "sin(", "2^", "|"]) {
      const parsed = parseExpression(opening.repeat(120), ["x"]);
      expect(!parsed.ok && parsed.message.en).toMatch(/nested too deeply/);
    }
    const long = Array.from({ length: maxLength / 2 }, () => "x").join("+");
    const parsed = parseExpression(long, ["x"]);
    expect(parsed.ok && compileExpression(parsed.expression)(1, 0)).toBe(maxLength / 2);
  });
});

describe("laws", () => {
  it("what is printed reads back as the same tree", () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        const text = printExpression(expression);
        fc.pre(text.length <= maxLength);
        expect(parseExpression(text, ["x", "y"])).toEqual({ ok: true, expression });
      }),
      { numRuns: 1000 },
    );
  });

  it("20,000 lines of rubbish give a tree or a place in the text, never an exception", () => {
    const pieces = [
      ..."xyeπ()|+-*/^,.0129 ²³⁻×÷（），。｜√#",
      "sin(",
      "max(",
      "log2",
      "exp",
      "pi",
      "1e",
      "**",
      "😀",
    ];
    const rubbish = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    let understood = 0;
    fc.assert(
      fc.property(rubbish, (text) => {
        const parsed = parseExpression(text, ["x", "y"]);
        if (parsed.ok) {
          understood++;
          const value = compileExpression(parsed.expression)(0.3, -0.8);
          const jet = compileDerivatives(parsed.expression)(0.3, -0.8);
          if (!(Math.abs(value - jet[0]) <= 1e-9 * Math.abs(value))) expect(jet[0]).toBe(value);
          if (toTeX(parsed.expression) === "") throw new Error("nothing to show");
        } else if (
          !(parsed.at >= 0 && parsed.length >= 0 && parsed.at + parsed.length <= text.length)
        ) {
          throw new Error(`points outside the text: ${parsed.at}+${parsed.length}`);
        }
      }),
      { numRuns: 20_000 },
    );
    expect(understood).toBeGreaterThan(100);
  }, 60_000);
});
