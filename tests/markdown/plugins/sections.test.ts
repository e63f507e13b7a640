// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../render.ts";

/** Words and drawings of each pair, column by column. */
const pairsOf = (markdown: string) =>
  [...renderMarkdown(markdown).document.querySelectorAll(".pair")].map((pair) =>
    [...pair.children].map((c) => `${c.className}: ${c.textContent?.replace(/\s+/g, " ").trim()}`),
  );

describe("several drawings in a section", () => {
  it("cuts before the last h3 between them", () => {
    const pairs = pairsOf(
      "## A {#a}\n\none\n\n::race\n\ntwo\n\n### B {#b}\n\nthree\n\n### C {#c}\n\nfour\n\n::race{#second}\n\nfive",
    );
    expect(pairs).toEqual([
      ["prose: Aone", "stage: race here", "prose: twoBthree"],
      ["prose: Cfour", "stage: second here", "prose: five"],
    ]);
  });

  it("keeps prose with the drawing before it where no h3 parts them", () => {
    expect(pairsOf("## A {#a}\n\n::race\n\ntwo\n\n::race{#second}")).toEqual([
      ["prose: A", "stage: race here", "prose: two"],
      ["stage: second here"],
    ]);
  });

  it("pairs a drawing before the first heading, too", () => {
    expect(pairsOf("hello\n\n::race\n\n## A {#a}\n\ntext")).toEqual([
      ["prose: hello", "stage: race here"],
    ]);
  });
});
