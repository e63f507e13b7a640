import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import { parseExpression, printExpression, toTeX } from "../../../src/math/expression/index.ts";
import { anyExpression } from "./arbitrary.ts";

const shown = (text: string) => {
  const parsed = parseExpression(text, ["x", "y", "w1"]);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message.en}`);
  return { tex: toTeX(parsed.expression), print: printExpression(parsed.expression) };
};

describe("toTeX", () => {
  it.each<[string, string]>([
    ["2x^2 - 3y", "2 x^{2} - 3 y"],
    ["2*3", "2 \\cdot 3"],
    ["x*2", "x \\cdot 2"],
    ["(x+1)(y-2)", "\\left(x + 1\\right) \\left(y - 2\\right)"],
    ["1/(1+e^(-x))", "\\frac{1}{1 + e^{-x}}"],
    ["(x+1)^2", "\\left(x + 1\\right)^{2}"],
    ["(-x)^2", "\\left(-x\\right)^{2}"],
    ["-x^2", "-x^{2}"],
    ["-(x+y)", "-\\left(x + y\\right)"],
    ["x-(y-1)", "x - \\left(y - 1\\right)"],
    ["x+(y-1)", "x + y - 1"],
    ["x*(-y)", "x \\left(-y\\right)"],
    ["x-(-y)", "x - \\left(-y\\right)"],
    ["(x^2)^3", "\\left(x^{2}\\right)^{3}"],
    ["(x/y)^2", "\\left(\\frac{x}{y}\\right)^{2}"],
    ["|x|^2", "\\left|x\\right|^{2}"],
    ["sqrt(x)", "\\sqrt{x}"],
    ["2pi*w1", "2 \\pi w_{1}"],
    ["1e-7x", "10^{-7} x"],
    ["2.5e30", "2.5\\cdot 10^{30}"],
    ["max(x, 0)", "\\max\\left(x, 0\\right)"],
    ["sigmoid(x)", "\\sigma\\left(x\\right)"],
  ])("%s", (text, want) => expect(shown(text).tex).toBe(want));

  it("is something that can be typeset, whatever the tree", () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        katex.renderToString(toTeX(expression), { throwOnError: true, strict: "error" });
      }),
      { numRuns: 200 },
    );
  });
});

describe("printExpression", () => {
  it.each<[string, string]>([
    ["2x^2-3y", "2*x^2 - 3*y"],
    ["x-(y-1)", "x - (y - 1)"],
    ["(x-y)-1", "x - y - 1"],
    ["(x^y)^2", "(x^y)^2"],
    ["x^(y^2)", "x^y^2"],
    ["x^(-1)", "x^-1"],
    ["(-x)^2", "(-x)^2"],
    ["x/(y*2)", "x/(y*2)"],
    ["x + -y", "x + (-y)"],
    ["|x|", "abs(x)"],
  ])("%s", (text, want) => expect(shown(text).print).toBe(want));
});
