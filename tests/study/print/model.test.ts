// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blankCard, type CardText, type TopicCards } from "../../../src/cards/text.ts";
import { mistakes } from "../../../src/review/mistakes.ts";
import { choiceOf, papers, toggled, usualPaper, whats } from "../../../src/study/print/choice.ts";
import { fitOf } from "../../../src/study/print/fit.ts";
import { mistakePages, questionPages, sheetPages } from "../../../src/study/print/pages.ts";
import { splitFormula } from "../../../src/study/print/splitFormula.ts";
import { answer, bookOf, card as cardOf } from "../../review/make.ts";
import { viewOf } from "../deskOf.ts";

const slugs = ["activations", "gradient-descent", "optimizers"];
const choose = (query: string, languages = ["de-DE"]) =>
  choiceOf(new URLSearchParams(query), slugs, languages);

describe("what to print", () => {
  test("is read from the address", () => {
    expect(choose("what=mistakes&paper=letter&topic=optimizers&topic=activations")).toEqual({
      what: "mistakes",
      paper: "letter",
      topics: ["activations", "optimizers"],
    });
    expect(choose("")).toEqual({ what: "sheet", paper: "a4", topics: ["activations"] });
    expect(choose("what=mistakes").topics).toEqual(slugs);
  });

  test("is legal whatever stands there", () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const { what, paper, topics } = choose(query);
        expect(whats).toContain(what);
        expect(papers).toContain(paper);
        expect(slugs).toEqual(expect.arrayContaining([...topics]));
      }),
    );
  });

  test("keeps the order of the book when a topic is added or taken away", () => {
    const one = choose("topic=optimizers");
    expect(toggled(one, "activations", slugs).topics).toEqual(["activations", "optimizers"]);
    expect(toggled(one, "optimizers", slugs).topics).toEqual([]);
  });

  test("goes on the paper of the reader's country", () => {
    expect(["en-US", "en-GB", "zh-CN", "fr-CA", "zh", ""].map((l) => usualPaper([l]))).toEqual([
      "letter",
      "a4",
      "a4",
      "letter",
      "a4",
      "a4",
    ]);
    expect(usualPaper([])).toBe("a4");
  });
});

const card = (id: string, kind: CardText["kind"] = "question"): CardText => ({
  ...blankCard,
  id,
  kind,
  title: id,
  level: 1,
  starred: false,
  question: `<p>${id}</p>`,
  href: `/x/#${id}`,
});
const topic = (name: string, ...ids: string[]): TopicCards => ({
  topic: name,
  lang: "en",
  title: name,
  cards: ids.map((id) => card(id)),
});

describe("questions", () => {
  test("are numbered through all topics, so that an answer is found by its number", () => {
    const pages = questionPages([topic("a", "Q-1", "Q-2"), topic("b"), topic("c", "Q-3")]);
    if (pages.kind !== "questions") throw new Error("not questions");
    expect(pages.topics.map(({ title, entries }) => [title, entries.map(({ n }) => n)])).toEqual([
      ["a", [1, 2]],
      ["c", [3]],
    ]);
  });

  test("of mistakes are the open ones of the chosen topics; drills are counted", () => {
    const book = bookOf(
      "Q-1",
      "Q-2",
      cardOf("N-1", { kind: "drill" }),
      cardOf("Q-9", { topic: "elsewhere" }),
    );
    const { state } = viewOf({}, [
      answer({ card: "Q-2", g: 1 }),
      answer({ card: "N-1", g: 1 }),
      answer({ card: "Q-9", g: 1 }),
      answer({ card: "Q-1" }),
    ]);
    const pages = mistakePages([topic("optimizers", "Q-1", "Q-2")], mistakes(state, book));
    expect(pages).toMatchObject({
      drills: 1,
      topics: [{ entries: [{ n: 1, card: { id: "Q-2" } }] }],
    });
  });
});

test("a sheet has no references to a list that it has not", () => {
  const cited =
    'the lookahead <span class="citations">[<a href="/x/#r">1</a>, <a>2</a>]</span>. And';
  const pages = sheetPages([
    { topic: "a", title: "A", sections: [], pitfalls: [{ said: "s", actually: cited }] },
  ]);
  expect(pages).toMatchObject({ sheets: [{ pitfalls: [{ actually: "the lookahead. And" }] }] });
});

test("nothing is wider than where it stands, and nothing is made smaller without need", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 5000, noNaN: true }), (natural) => {
      const { wide, scale } = fitOf(natural, 340, 700);
      expect(natural * scale).toBeLessThanOrEqual(wide ? 700 : 340);
      expect(scale).toBeGreaterThanOrEqual(0);
      if (natural <= 340) expect({ wide, scale }).toEqual({ wide: false, scale: 1 });
    }),
  );
});

describe("a display formula", () => {
  const formula = (inner: string) => {
    const box = document.createElement("div");
    box.innerHTML = inner;
    splitFormula(box);
    return box;
  };

  test("is parted at its wide spaces, each part with the height of the whole", () => {
    const box = formula(
      '<math>m</math><span aria-hidden="true"><span class="strut" style="height:2em"></span>a<span style="margin-left:2em"></span>\u2009<i>b</i></span>',
    );
    const pieces = [...box.querySelectorAll(".print-piece")];
    expect(pieces.map((piece) => piece.textContent)).toEqual(["a", "b"]);
    expect(pieces.every((piece) => piece.querySelector(".strut"))).toBe(true);
    expect(box.querySelector("math")).not.toBeNull();
    const before = box.innerHTML;
    splitFormula(box);
    expect(box.innerHTML).toBe(before);
  });

  test("without such a space stays as it is", () => {
    const one = '<span class="strut"></span>a<span style="margin-left:.2em"></span>b';
    expect(formula(one).querySelector(".print-piece")).toBeNull();
  });
});
