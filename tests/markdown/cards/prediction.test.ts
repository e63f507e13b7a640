import { describe, expect, it } from "vitest";
import type { PredictionSource } from "../../../src/cards/prediction.ts";
import { renderTopic } from "../../../src/markdown/renderTopic.ts";
import { goodBook } from "../book.ts";

const prediction: PredictionSource = {
  id: "P-DEM-01",
  topic: "demo",
  widget: "race",
  ask: { en: "Does $\\beta<1$ win & stay?", zh: "$\\beta<1$ 会赢吗？" },
  options: [
    { id: "yes", text: { en: "Yes, $\\beta$ does", zh: "会" } },
    { id: "no", text: { en: "No", zh: "不会" } },
  ],
  right: "no",
  why: { en: "It crosses at $\\eta=1$.", zh: "它在 $\\eta=1$ 处越过。" },
  href: "#race?beta=0.9",
};

const cardsWith = (predictions: readonly PredictionSource[]) => {
  const book = { ...goodBook, predictions };
  return renderTopic(book.topics[0]!, book, { base: "/x/", renderIsland: () => "" }).cards();
};

describe("a prediction", () => {
  it("is a card of its topic, asked in HTML, answered in plain words", () => {
    const { cards, words } = cardsWith([prediction, { ...prediction, id: "P-2", topic: "other" }]);
    expect(cards.filter(({ kind }) => kind === "predict")).toEqual([
      {
        id: "P-DEM-01",
        topic: "demo",
        kind: "predict",
        form: "concept",
        rev: 1,
        points: 0,
        essential: [],
      },
    ]);
    const card = words.cards.find(({ kind }) => kind === "predict")!;
    expect(card).toMatchObject({
      title: "Does β<1 win & stay?",
      options: [
        { id: "yes", text: "Yes, β does" },
        { id: "no", text: "No" },
      ],
      right: "no",
      why: "It crosses at η=1.",
      href: "/x/demo/#race?beta=0.9",
    });
    expect(card.question).toMatch(/^Does <span class="formula">.*<\/span> win &amp; stay\?$/);
  });
  it("must have its right answer among its options, and an address in the book", () => {
    expect(() => cardsWith([{ ...prediction, right: "maybe" }])).toThrow(/“maybe” is none of its/);
    expect(() => cardsWith([{ ...prediction, href: "../x" }])).toThrow(/“..\/x” is no address/);
  });
});
