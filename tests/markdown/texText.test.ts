import { expect, it } from "vitest";
import { texText } from "../../src/markdown/texText.ts";

it.each([
  ["\\beta_1", "β₁"],
  ["L_2", "L₂"],
  ["x^{10}", "x¹⁰"],
  ["\\knob{eta}{\\eta} = 0.1", "η = 0.1"],
  ["\\text{ReLU}(x)", "ReLU(x)"],
  ["\\sigma'(z)", "σ'(z)"],
])("%s reads %s", (tex, text) => {
  expect(texText(tex)).toBe(text);
});
