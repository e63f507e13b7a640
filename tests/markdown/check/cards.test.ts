import { describe, expect, it } from "vitest";
import { checkBook } from "../../../src/markdown/check/index.ts";
import { edited, editedBoth, goodBook } from "../book.ts";
import { expectProblem, lineOf, path } from "./expectProblem.ts";

describe("a question", () => {
  it.each([
    ["no essential points", ' essential="2"', "", /lacks essential="1 3"/],
    ["a point that it does not have", 'essential="2"', 'essential="1 3"', /key points are 1 to 2/],
    ["a point that is no number", 'essential="2"', 'essential="one"', /key points are 1 to 2/],
    ["a point twice", 'essential="2"', 'essential="2 2"', /names a point twice/],
    ["a revision of none", 'essential="2"', 'essential="2" rev=0', /rev is a whole number from 1/],
    [
      "an old id of another form",
      'essential="2"',
      'essential="2" was="D-01"',
      /was="D-01" is no id/,
    ],
    ["its own id as an old one", 'essential="2"', 'essential="2" was=Q-DEM-01', /is no id that/],
  ])("tells %s", (_, from, to, message) => {
    expectProblem(editedBoth(from, to), "::::question", message);
  });
});

describe("follow-ups", () => {
  /** The good book, its question about a concept, with that after it. */
  const asking = (follow: string) => ({
    ...goodBook,
    topics: goodBook.topics.map((topic) => ({
      ...topic,
      text: topic.text
        .replace("type=derive", "type=concept")
        .replace(/(?:Because\.|因为。)\n:::\n/, (found) => found + follow),
    })),
  });
  const both = "- Why?\n\n  So.\n- And?\n\n  Then.\n";

  it("are two for a question about a concept", () => {
    expect(checkBook(asking(`:::follow\n${both}:::\n`))).toEqual([]);
    expectProblem(asking(""), "::::question", /type concept has two follow-ups .*not 0/);
    const one = asking(":::follow\n- Why?\n\n  So.\n:::\n");
    expectProblem(one, ":::follow", /type concept has two follow-ups .*not 1/);
  });
  it("are a question and an answer each", () => {
    const bare = asking(":::follow\n- Why?\n- And?\n\n  Then.\n:::\n");
    expectProblem(bare, "- Why?", /two paragraphs/);
    const long = asking(`:::follow\n${both}\n  More.\n:::\n`);
    expectProblem(long, "- And?", /two paragraphs/);
  });
  it("are one list, and nothing else", () => {
    expectProblem(asking(`:::follow\nHello.\n\n${both}:::\n`), ":::follow", /is one list/);
    expectProblem(asking(":::follow\n:::\n"), ":::follow", /is one list/);
  });
  it("cite no work, since they are not on the page", () => {
    const cited = asking(`:::follow\n${both.replace("So.", "So [@adam].")}:::\n`);
    expectProblem(cited, "So [@adam]", /cites no work/);
  });
});

describe("a derivation", () => {
  it.each([
    ["no rules", ' rules="definition algebra limit"', "", /lacks rules=/],
    ["a rule too few", "definition algebra limit", "definition limit", /3 steps and 2 rules/],
    ["a rule that is none", "algebra limit", "magic limit", /no rule “magic”; known: definition/],
    ["a revision of none", "limit", 'limit" rev="x', /rev is a whole number/],
  ])("tells %s", (_, from, to, message) => {
    expectProblem(editedBoth(from, to), "::::derivation", message);
  });
});

describe("both languages", () => {
  it.each([
    ["the essential points", 'essential="2"', 'essential="1"', "::::question"],
    ["the number of key points", "- 二。", "- 二。\n- 三。", "::::question"],
    ["the revision", 'essential="2"', 'essential="2" rev=2', "::::question"],
    ["the old ids", 'essential="2"', 'essential="2" was=Q-OLD-01', "::::question"],
    ["the rules", "definition algebra limit", "definition algebra bound", "::::derivation"],
  ])("must agree on %s", (_, from, to, fragment) => {
    expectProblem(edited("zh", from, to), fragment, /differs from .*zh\.md:\d+/);
  });
});

describe("ids of cards", () => {
  const questionOf = (text: string) => /::::question[\s\S]*?\n::::\n/.exec(text)?.[0] ?? "";
  const onOther = (change: (question: string) => string) => ({
    ...goodBook,
    topics: goodBook.topics.map((topic) => {
      const twin = goodBook.topics.find((t) => t.slug === "demo" && t.lang === topic.lang)!;
      return topic.slug === "other"
        ? { ...topic, text: `${topic.text}\n${change(questionOf(twin.text))}` }
        : topic;
    }),
  });
  it("belong to one page", () => {
    const book = onOther((question) => question);
    const owner = `${path("en")}:${lineOf(book, path("en"), "::::question")}`;
    expectProblem(
      book,
      "::::question",
      new RegExp(`card Q-DEM-01 is taken by ${owner}`),
      path("en", "other"),
    );
  });
  it("are not claimed as old ones while they are in use", () => {
    const book = onOther((question) =>
      question.replace("#Q-DEM-01", "#Q-OTH-01").replace('"2"', '"2" was="Q-DEM-01"'),
    );
    expectProblem(book, "::::question", /card Q-DEM-01 is taken/, path("en", "other"));
  });
});
