import { describe, expect, it } from "vitest";
import { piecesOf } from "../../../src/markdown/cards/pieces.ts";
import { compile } from "../../../src/markdown/compile.tsx";
import { goodBook } from "../book.ts";

const shown = (markdown: string) => {
  const text = `---\ntitle: T\nsummary: S\nneeds: []\nminutes: 1\n---\n${markdown}`;
  const { body } = compile({ ...goodBook.topics[0]!, text }, goodBook, {
    base: "/",
    renderIsland: () => "",
  });
  return piecesOf(body)
    .map((p) => (p.kind === "text" ? p.text : p.display ? `\\[${p.tex}\\]` : `\\(${p.tex}\\)`))
    .join("");
};

describe("a part of a page as text", () => {
  it.each([
    ["words and mark-up", "*One*, **two** `three` [four](/lab/).", "One, two three four."],
    ["formulas over a line's end", "$a$\n$b$ and\n*c* *d*", "\\(a\\) \\(b\\) and c d"],
    ["paragraphs and displays", "One\n\n$$ x $$\n\ntwo", "One\n\\[x\\]\ntwo"],
    ["a list", "- a\n- b $x$\n  $y$", "• a\n• b \\(x\\) \\(y\\)"],
    ["a list of paragraphs", "3. a\n\n   b\n4. c", "3. a\nb\n4. c"],
    ["a list in a list", "- a\n  1. b\n  2. c\n- d", "• a\n1. b\n2. c\n• d"],
    ["a table", "| a | b |\n|---|---|\n| 1 | $x$ |", "a | b\n1 | \\(x\\)"],
    ["code", "See:\n\n```python\nx = 1  # one\n  y\n```\n\nend", "See:\nx = 1  # one\n  y\nend"],
    ["a hard break", "a\\\nb", "a\nb"],
  ])("%s", (_, markdown, text) => {
    expect(shown(markdown)).toBe(text);
  });
});
