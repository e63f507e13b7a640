// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import katex from "katex";
import { describe, expect, it } from "vitest";
import { FormulaError, typeset } from "../../../src/markdown/formula/typeset.ts";
import { macros } from "../../../src/markdown/macros.ts";

const rel = "\u00a0";
const bin = "\u205f";
const thin = "\u2009";

const parse = (html: string) => new DOMParser().parseFromString(html, "text/html").body;

/** What a formula of one line shows. */
const shown = (tex: string) => {
  const body = parse(typeset(tex, false));
  return (body.querySelector("[aria-hidden]") ?? body).innerHTML.replaceAll("&nbsp;", "\u00a0");
};

describe("a formula of one line", () => {
  it.each([
    ["12.5", "12.5"],
    ["x", "<i>x</i>"],
    ["ab", "<i>ab</i>"],
    ["v", '<i class="g4">v</i>'],
    ["x=1", `<i>x</i>${rel}=${rel}1`],
    ["1-\\theta", `1${bin}−${bin}<i class="g2">θ</i>`],
    ["-x", "−<i>x</i>"],
    ["a<b", `<i>a</i>${rel}&lt;${rel}<i>b</i>`],
    ["\\max(0, x)", `max(0,${thin}<i>x</i>)`],
    ["f'", '<i class="g10">f</i><sup>′</sup>'],
    ["x_1", "<i>x</i><sub>1</sub>"],
    ["v_t", "<i>v</i><sub><i>t</i></sub>"],
    ["e^{-x}", "<i>e</i><sup>−<i>x</i></sup>"],
    ["\\beta_1^2", '<i>β</i><span class="both g6"><sub>1</sub><sup>2</sup></span>'],
    ["\\E[x]", '<span class="ams">E</span>[<i>x</i>]'],
    ["\\Normal", '<span class="g14 cal">N</span>'],
    ["\\mathbf w", '<b class="g2">w</b>'],
    ["\\text{a b}", "a\u2005b"],
    ["\\text{步}", '<span class="han">步</span>'],
  ])("%s is text with a little HTML", (tex, html) => {
    expect(shown(tex)).toBe(html);
    expect(typeset(tex, false)).not.toContain("<math");
  });

  it("names the knob that a symbol stands for, and not the space behind it", () => {
    expect(shown("\\knob{beta}{\\beta}\\,v")).toBe(
      `<i data-knob="beta" class="g6">β</i>${thin}<i class="g4">v</i>`,
    );
    expect(shown("\\knob{eta_sgd}{\\eta_1}")).toBe(
      '<span data-knob="eta_sgd"><i>η</i><sub>1</sub></span>',
    );
  });
});

describe("a formula of several layers", () => {
  it.each([
    ["\\frac12", ".frac.small > span + span"],
    ["\\dfrac12", ".frac:not(.small) > span + span"],
    ["\\sqrt{x}", ".root > span + span > span"],
    ["\\sqrt[3]{x}", ".degree + .root"],
    ["\\hat v", ".accent > i + span"],
    ["\\widehat{xy}", ".pile .drawn > svg"],
    ["\\overline{xy}", ".pile > .rule"],
    ["\\underbrace{x}_{n}", ".stretchy > .brace-center > svg"],
    ["\\left(\\frac12\\right)", ".size1 + .frac"],
    ["\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}", ".pile + span + span + .pile"],
    ["\\begin{cases}a\\\\b\\end{cases}", ".pile.l > span + span"],
    ["\\binom nk", ".pile > span + span"],
    ["\\displaystyle\\sum_{k=0}^t", ".pile .size2"],
    ["\\displaystyle\\int_0^1", "span:has(.size2) + .both"],
  ])("%s keeps them: %s", (tex, selector) => {
    expect(parse(shown(tex)).querySelector(selector)).not.toBeNull();
  });

  it("reads a fraction from above", () => {
    expect(parse(shown("\\frac{a}{b}")).textContent).toBe("ab");
  });

  it("has MathML beside it for those who listen, without what only programs read", () => {
    const math = parse(typeset("\\frac{1-\\beta}{\\sqrt{\\hat v}}", false)).firstElementChild;
    expect(math?.outerHTML).toBe(
      "<math><mfrac><mrow><mn>1</mn><mo>−</mo><mi>β</mi></mrow><msqrt>" +
        "<mover><mi>v</mi><mo>^</mo></mover></msqrt></mfrac></math>",
    );
    expect(math?.nextElementSibling?.getAttribute("aria-hidden")).toBe("true");
  });

  it("makes room for itself only where the line has none", () => {
    expect(shown("x^2")).not.toContain("strut");
    expect(shown("\\dfrac12")).toMatch(/^<span class="strut" style="height:2.01em;/);
    expect(typeset("x", true)).toMatch(/^<span class=strut/);
  });
});

describe("line breaks", () => {
  it("come after signs of a long formula, in spaces that break", () => {
    const long = shown("\\theta_{t+1}=\\theta_t-\\eta\\beta v_{t+1}+g");
    expect(long.match(/<span class="part">/g)?.length).toBe(4);
    expect(long).toContain(`${rel}=</span> <span`);
    expect(long).toContain(`${bin}−</span>${bin}<span`);
  });
  it("do not come in a short one", () => {
    expect(shown("\\beta=0.9")).toBe(`<i class="g6">β</i>${rel}=${rel}0.9`);
  });
});

describe("a bad formula", () => {
  const error = (tex: string) => {
    try {
      typeset(tex, false);
    } catch (thrown) {
      if (thrown instanceof FormulaError) return thrown;
      throw thrown;
    }
    throw new Error(`${tex} was set`);
  };
  it("says what is wrong and where", () => {
    expect(error("x + \\foo").message).toMatch(/^Undefined control sequence: \\foo/);
    expect(error("x + \\foo").position).toBe(4);
    expect(error("\\href{a}{b}").message).toMatch(/\\href is not allowed/);
  });
  it.each(["\\boxed{x}", "\\mathfrak g", "\\textcolor{red}{x}", "\\htmlData{a=b}{x}"])(
    "%s is nothing that this book sets",
    (tex) => expect(error(tex).message).toMatch(/^the typesetter of this book does not know/),
  );
});

/** One of every construction. */
const everything = [
  "\\sqrt{\\frac{a_1^2}{\\hat b}}\\left(\\sum\\mathbb R\\right)=\\overline y\\mathcal L\\mathbf w",
  "\\boldsymbol\\theta\\mathit{ab}\\biggl(\\Bigl(\\text{步}\\sqrt[3]{W_1}\\vec v\\xrightarrow{n}",
  "\\begin{cases}\\frac{\\frac ab}{c}&\\underbrace{x}_n\\end{cases}\\begin{aligned}a&=b\\end{aligned}",
  "\\left\\lVert\\dfrac{\\dfrac ab}{\\dfrac cd}\\right\\rVert fP\\Gamma Y\\int\\widehat{xy}",
];

it("uses no class without a rule", () => {
  const css = readFileSync("src/styles/formulas.css", "utf8");
  const styled = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map((found) => found[1]));
  const used = everything.flatMap((tex) =>
    [...parse(typeset(tex, true)).querySelectorAll("[class]")].flatMap((e) => [...e.classList]),
  );
  expect(new Set(used).size).toBeGreaterThan(25);
  expect(used.filter((name) => !styled.has(name))).toEqual([]);
});

it("is a fifth of what KaTeX writes", () => {
  const page = [
    ...everything.slice(0, 1),
    "v_t=\\beta v_{t-1}+(1-\\beta)g_t",
    "\\theta\\leftarrow\\theta-\\eta\\,\\hat m/(\\sqrt{\\hat v}+\\epsilon)",
    "\\eta\\,\\frac{1-\\beta_1}{\\sqrt{1-\\beta_2}}",
    "m_t=(1-\\beta_1)\\sum_k\\beta_1^k g_{t-k}",
    "\\eta=D/\\sqrt{\\sum_t g_t^2}",
  ];
  const sent = (html: readonly string[]) => gzipSync(html.join("\n")).length;
  const full = page.map((tex) => katex.renderToString(tex, { macros: { ...macros } }));
  const ours = page.map((tex) => typeset(tex, false));
  expect(ours.join("").length).toBeLessThan(full.join("").length / 5);
  expect(sent(ours)).toBeLessThan(sent(full) / 2.5);
});
