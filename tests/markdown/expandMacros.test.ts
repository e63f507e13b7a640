import katex from "katex";
import { describe, expect, it } from "vitest";
import { expandMacros } from "../../src/markdown/expandMacros.ts";
import { macros } from "../../src/markdown/macros.ts";

describe("a formula without the book's commands", () => {
  it.each([
    ["\\E[x]", "\\mathbb{E}[x]"],
    ["\\knob{beta}{\\beta}\\, v", "\\beta\\, v"],
    ["\\norm{\\abs{x}}y", "\\left\\lVert \\left\\lvert x \\right\\rvert \\right\\rVert y"],
    ["\\pd{L}{W_{ij}}", "\\frac{\\partial L}{\\partial W_{ij}}"],
    ["\\pd L w", "\\frac{\\partial L}{\\partial w}"],
    ["\\abs\\Delta\\approx\\eta", "\\left\\lvert \\Delta \\right\\rvert\\approx\\eta"],
    ["Q\\T z", "Q^{\\top} z"],
    ["\\d x, \\delta, \\Rightarrow", "\\mathrm{d} x, \\delta, \\Rightarrow"],
    ["\\knob{a}{\\abs{\\knob{b}{b}}}", "\\left\\lvert b \\right\\rvert"],
    ["\\text{\\{}\\abs{\\}}", "\\text{\\{}\\left\\lvert \\} \\right\\rvert"],
  ])("%s", (tex, plain) => {
    expect(expandMacros(tex)).toBe(plain);
  });

  it("is typeset as the formula with them, for every command there is", () => {
    const options = { strict: false, trust: true, output: "mathml" as const };
    const mathOf = (tex: string, given: Record<string, string>) =>
      katex
        .renderToString(tex, { ...options, macros: { ...given } })
        .replace(/<annotation.*<\/annotation>/, "");
    for (const [name, body] of Object.entries(macros)) {
      if (name === "\\knob") continue;
      const count = Math.max(0, ...Array.from(body.matchAll(/#(\d)/g), ([, n]) => Number(n)));
      const tex = `a${name}${"{x_1}".repeat(count)} b`;
      expect(mathOf(expandMacros(tex), {}), name).toBe(mathOf(tex, macros));
    }
  });
});
