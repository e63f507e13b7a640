// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { renderTopic } from "../../../src/markdown/renderTopic.ts";
import type { Piece } from "../../../src/review/backup/formulas.ts";
import { goodBook } from "../book.ts";

const markdown = String.raw`---
title: Demo
summary: S
needs: []
minutes: 1
---

Before any heading.

## Momentum {#momentum}

::race{}

$$ v \leftarrow \knob{beta}{\beta} v $$

Again:

$$ v \leftarrow \knob{beta}{\beta} v $$

| a | b |
|---|---|
| 1 | $\E$ |

::::derivation{#D-02 title="A limit of $\beta$" rules="definition limit" rev=3}
Let $x\in\R$.

1. First $\abs x$, see [the race](#race?beta=0.5&noisy=1).
2. Second [@adam]:
   $$ y $$

:::result
$$ z = \norm{w} $$
:::
::::

::drill{drills="N-25 N-26"}

## Only words {#words}

::::pitfall{#E-001}
:::said
Wrong, $u$.
:::
:::actually
Right.
:::
::::

::::question{#Q-DEM-01 type=compare level=3 starred essential="2 1" rev=2 was="Q-OLD-01 Q-OLD-02"}
What is $\beta$ & *why*?

:::answer
1. One, in [there](#race?beta=0.7) and [elsewhere](/other/#there).
2. Two: $\knob{beta}{\beta}$.

And $$\E$$ more.
:::
:::wrong
“None.”
:::
:::follow
- Then $\eta$?

  See [words](#words).
- And?

  No.
:::
::::
`;

const source = {
  path: "content/1-basics/1-demo/zh.md",
  group: "basics",
  slug: "demo",
  lang: "zh" as const,
  text: markdown,
};
const topic = renderTopic(source, goodBook, { base: "/x/", renderIsland: () => "" });
const { cards, words, sheet, anki } = topic.cards();
const dom = (html: string) => new DOMParser().parseFromString(html, "text/html").body;
const text = (html: string) => dom(html).textContent;
const links = (html: string) =>
  [...dom(html).querySelectorAll("a")].map((a) => a.getAttribute("href"));

describe("the catalogue", () => {
  it("has what scheduling needs, in the order of the page, drills at the end", () => {
    expect(cards).toEqual([
      {
        id: "D-02",
        topic: "demo",
        kind: "derivation",
        form: "derive",
        rev: 3,
        points: 2,
        essential: [],
      },
      {
        id: "Q-DEM-01",
        topic: "demo",
        kind: "question",
        form: "compare",
        rev: 2,
        points: 2,
        essential: [1, 0],
        followUps: 2,
        was: ["Q-OLD-01", "Q-OLD-02"],
      },
      ...["N-25", "N-26"].map((id) => ({
        id,
        topic: "demo",
        kind: "drill",
        form: "compute",
        rev: 1,
        points: 0,
        essential: [],
      })),
    ]);
  });
});

describe("a question", () => {
  const card = words.cards.find(({ id }) => id === "Q-DEM-01")!;
  it("has its parts and nothing else", () => {
    expect(card).toMatchObject({
      kind: "question",
      title: "What is β & why?",
      level: 3,
      starred: true,
      steps: [],
      options: [],
      right: null,
      href: "/x/zh/demo/#Q-DEM-01",
    });
    expect(text(card.question)).toBe("What is β & why?");
    expect(card.question).toContain("<em>why</em>");
    expect(card.points.map(text)).toEqual([
      expect.stringMatching(/^\s*One, in there and elsewhere\.\s*$/),
      expect.stringMatching(/^\s*Two: β\.\s*$/),
    ]);
    expect(text(card.more)).toMatch(/^And .* more\.$/);
    expect(text(card.wrong)).toBe("“None.”");
    expect(card.followUps.map(({ question, answer }) => [text(question), text(answer)])).toEqual([
      ["Then η?", "See words."],
      ["And?", "No."],
    ]);
  });
  it("links to its page, state included", () => {
    expect(card.points.flatMap(links)).toEqual(["/x/zh/demo/#race?beta=0.7", "/x/zh/other/#there"]);
    expect(links(card.followUps[0]!.answer)).toEqual(["/x/zh/demo/#words"]);
  });
  it("has no follow-up on its page", () => {
    expect(renderToStaticMarkup(topic.body)).not.toContain("Then");
  });
});

describe("a derivation", () => {
  const card = words.cards.find(({ id }) => id === "D-02")!;
  it("has its steps with their rules", () => {
    expect(text(card.question)).toBe("A limit of β");
    expect(card.title).toBe("A limit of β");
    expect(text(card.before)).toMatch(/^Let x/);
    expect(card.steps.map(({ rule }) => rule)).toEqual(["definition", "limit"]);
    expect(card.steps.map(({ html }) => text(html)?.trim())).toEqual([
      expect.stringMatching(/^First .*, see the race\.$/),
      expect.stringMatching(/^Second \[1\]:\s*y$/),
    ]);
    expect(text(card.result)).toContain("z");
    expect(card.result).not.toContain("summary");
    expect(links(card.steps[0]!.html)).toEqual(["/x/zh/demo/#race?beta=0.5&noisy=1"]);
    expect(links(card.steps[1]!.html)).toEqual(["/x/zh/demo/#ref-adam"]);
  });
});

it("leaves nothing in the HTML that belongs to its page", () => {
  const all = JSON.stringify([words, sheet]);
  expect(all).not.toMatch(/\sid=|data-knob|data-state|live-formula|aria-labelledby/);
});

describe("the sheet", () => {
  it("has each formula once, results of derivations included, by section", () => {
    expect(sheet.sections.map(({ id, title }) => [id, title])).toEqual([["momentum", "Momentum"]]);
    const [section] = sheet.sections;
    expect(section!.formulas).toHaveLength(2);
    expect(section!.tables).toHaveLength(1);
    expect(section!.tables[0]).toMatch(/^<table>/);
  });
  it("has the pitfalls without their labels", () => {
    const [pitfall] = sheet.pitfalls;
    expect(text(pitfall!.said)).toBe("Wrong, u.");
    expect(text(pitfall!.actually)).toBe("Right.");
  });
  it.each([
    ["See below.", true],
    ["Below: what was measured.", true],
    ["The weights after 2000 steps:", true],
    ["下表取 $x$。", true],
    ["下面的例子里不是。", true],
    ["It is always below 1.", false],
    ["The layers\nbelow learn.", false],
    ["下面各层也学。", false],
  ])("has the numbers of a pitfall where its words point at them: %s", (words, numbers) => {
    const text = markdown.replace("Right.", words);
    const [pitfall] = renderTopic({ ...source, text }, goodBook, {
      base: "/x/",
      renderIsland: () => "",
    }).cards().sheet.pitfalls;
    expect(pitfall!.actually.includes("0.25")).toBe(numbers);
  });
});

describe("for Anki", () => {
  const shown = (pieces: readonly Piece[]) =>
    pieces
      .map((p) => (p.kind === "text" ? p.text : p.display ? `\\[${p.tex}\\]` : `\\(${p.tex}\\)`))
      .join("");
  it("a question is text with formulas, macros expanded", () => {
    const card = anki.find(({ id }) => id === "Q-DEM-01")!;
    expect(shown(card.front)).toBe("What is \\(\\beta\\) & why?");
    expect(shown(card.back)).toBe(
      "• One, in there and elsewhere.\n• Two: \\(\\beta\\).\nAnd \\(\\mathbb{E}\\) more.\n常见错误回答：“None.”",
    );
    expect(card.tags).toEqual([
      "nabla",
      "topic::demo",
      "kind::question",
      "form::compare",
      "level::3",
      "starred",
    ]);
    expect(card.deck).toEqual(["Nabla", "Demo"]);
    expect(card.link).toEqual({ href: "/x/zh/demo/#Q-DEM-01", text: "查看讲解" });
  });
  it("a derivation has its steps by number, without the numbers of citations", () => {
    const card = anki.find(({ id }) => id === "D-02")!;
    expect(shown(card.front)).toBe("A limit of \\(\\beta\\)\nLet \\(x\\in\\mathbb{R}\\).");
    expect(shown(card.back)).toBe(
      "1. First \\(\\left\\lvert x \\right\\rvert\\), see the race.\n2. Second: \\(y\\)\n结论：\\[z = \\left\\lVert w \\right\\rVert\\]",
    );
  });
});
