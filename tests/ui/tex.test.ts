import { describe, expect, it } from "vitest";
import { symbolRuns } from "../../src/ui/tex.ts";

const flat = (tex: string) =>
  symbolRuns(tex)
    .map(
      ({ text, level, slanted }) =>
        `${{ base: "", sub: "_", sup: "^" }[level]}${slanted ? `/${text}/` : text}`,
    )
    .join(" ");

describe("symbolRuns", () => {
  it.each([
    ["\\eta", "/η/"],
    ["\\beta_1", "/β/ _1"],
    ["\\eta_{\\max}", "/η/ _max"],
    ["b_{\\mathrm{out}}", "/b/ _out"],
    ["x^2", "/x/ ^2"],
    ["\\theta_0'", "/θ/ _0 ′"],
    ["f(x,y)", "/f/ ( /x/ , /y/ )"],
    ["\\Delta t", "Δ /t/"],
    ["x_{i_j}y", "/x/ _/ij/ /y/"],
    ["\\unheard", "unheard"],
  ])("%s is set as %s", (tex, set) => {
    expect(flat(tex)).toBe(set);
  });

  it("goes back to the line after a lowered group", () => {
    expect(symbolRuns("a_{bc}d").map((r) => r.level)).toEqual(["base", "sub", "base"]);
  });
});
