import { describe, expect, it } from "vitest";
import { forms } from "../../../src/review/card.ts";
import { fold } from "../../../src/review/fold.ts";
import { drawMock, type MockChoice } from "../../../src/review/mock/draw.ts";
import { mixFor } from "../../../src/review/mock/mix.ts";
import { answer, bookOf, CHINA, card, DAY, NOON } from "../make.ts";

const topics = ["optimizers", "losses", "cnn"];
const cards = forms.flatMap((form) =>
  Array.from({ length: 12 }, (_, i) => card(`${form}-${i}`, { form, topic: topics[i % 3]! })),
);
const book = bookOf(...cards);
const empty = fold([], book);
const now = { t: NOON, tz: CHINA };
const choice: MockChoice = { length: 45, role: "general", topics: [], seed: 7 };
const draw = (part: Partial<MockChoice> = {}, state = empty) =>
  drawMock({ ...choice, ...part }, state, book, now);

describe("a mock interview", () => {
  it("has the mix of its length and role, each card once, topics alternating", () => {
    for (let seed = 0; seed < 50; seed++) {
      const drawn = draw({ seed, role: "engineering" });
      expect(new Set(drawn.map((c) => c.id)).size).toBe(drawn.length);
      const counts = forms.map((form) => drawn.filter((c) => c.form === form).length);
      expect(counts).toEqual(forms.map((form) => mixFor(45, "engineering")[form]));
    }
  });

  it("is the same for the same seed, and another for another", () => {
    expect(draw()).toEqual(draw());
    const ids = (seed: number) => draw({ seed }).map((c) => c.id);
    expect(ids(8)).not.toEqual(ids(7));
  });

  it("keeps to the chosen topics, and makes up for forms that they lack", () => {
    expect(draw({ topics: ["cnn"] }).every((c) => c.topic === "cnn")).toBe(true);
    const words = bookOf(...cards.filter((c) => c.form === "concept"));
    expect(drawMock(choice, empty, words, now)).toHaveLength(12);
    expect(drawMock({ ...choice, topics: ["none"] }, empty, words, now)).toEqual([]);
  });

  it("asks no prediction: nobody has the drawing at hand", () => {
    const book = bookOf(card("P-1", { kind: "predict" }), card("Q-1"));
    expect(drawMock(choice, fold([], book), book, now).map((c) => c.id)).toEqual(["Q-1"]);
  });

  it("asks more often what is less ready", () => {
    const known = Array.from({ length: 6 }, (_, i) =>
      answer({ card: `concept-${i}`, g: 4, t: NOON - DAY }),
    );
    const state = fold(known, book);
    const wellKnown = new Set(known.map((e) => e.card));
    let [ready, unready] = [0, 0];
    for (let seed = 0; seed < 200; seed++) {
      for (const c of draw({ seed }, state)) {
        if (c.form !== "concept") continue;
        if (wellKnown.has(c.id)) ready++;
        else unready++;
      }
    }
    expect(ready).toBeGreaterThan(0);
    expect(unready).toBeGreaterThan(3 * ready);
  });
});
