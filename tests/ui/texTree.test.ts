import { describe, expect, it } from "vitest";
import { optimizers, symbols } from "../../src/math/optimizers/index.ts";
import { type TexRow, texText, texTree } from "../../src/ui/texTree.ts";

const kinds = (row: TexRow) => row.map((n) => n.kind);

describe("texTree", () => {
  it("reads fractions, roots, scripts and accents", () => {
    const [fraction] = texTree("\\frac{\\hat m}{\\sqrt{\\hat v}+\\epsilon}");
    expect(fraction).toMatchObject({ kind: "fraction", over: [{ kind: "accent" }] });
    expect(texText(texTree("\\frac{a}{\\sqrt{b}+c}"))).toBe("(a)/(√(b) + c)");
    expect(texText(texTree("\\beta_1^t"))).toBe("β_1^t");
    expect(kinds(texTree("x_{t-1}^2"))).toEqual(["scripts"]);
  });

  it("keeps numbers whole and gives a leading minus no room", () => {
    expect(texTree("-0.12\\cdot 3.5")).toEqual([
      { kind: "text", text: "−" },
      { kind: "text", text: "0.12" },
      { kind: "sign", text: "·" },
      { kind: "text", text: "3.5" },
    ]);
    expect(texTree("(-2)")[1]).toEqual({ kind: "text", text: "−" });
    expect(texTree("a-2")[1]).toEqual({ kind: "sign", text: "−" });
  });

  it("reads aligned lines and cases into rows of cells", () => {
    const [table] = texTree("\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}");
    expect(table).toMatchObject({ kind: "table", cases: false });
    expect(table?.kind === "table" && table.rows.map((r) => r.length)).toEqual([2, 2]);
    expect(
      texText(texTree("\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}")),
    ).toBe("1 x > 0; 0 otherwise");
  });

  it("ends where a slip ends", () => {
    for (const slip of ["\\frac{1", "x_", "{", "}", "\\begin{aligned} a &", "\\sqrt", "\\"]) {
      expect(() => texText(texTree(slip))).not.toThrow();
    }
    expect(texText(texTree("\\nonesuch"))).toBe("nonesuch");
  });

  const formulas = [
    ...Object.entries(optimizers).map(([id, o]) => [id, o.formula] as const),
    ...Object.entries(symbols).map(([id, s]) => [id, s.tex] as const),
  ];
  it.each(formulas)("knows every command of %s", (_, tex) => {
    const words = texText(texTree(tex)).match(/[a-zA-Z]{3,}/g) ?? [];
    const known = ["sgn", "max", "fast", "and", "then", "otherwise"];
    expect(words.filter((word) => !known.includes(word))).toEqual([]);
  });
});
