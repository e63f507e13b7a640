import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeMock } from "../../../src/review/mock/draft.ts";
import { type Mock, startMock } from "../../../src/review/mock/run.ts";
import { advance, type Step } from "../../../src/study/mock/step.ts";
import { idOf } from "../../review/bytes.ts";
import { card, NOON } from "../../review/make.ts";

const MINUTE = 60_000;
const cards = [
  card("Q-1", { followUps: 2 }),
  card("N-1", { kind: "drill", form: "compute", points: 0, essential: [] }),
  card("D-1", { kind: "derivation", form: "derive", points: 4, essential: [] }),
];
const begin = () => startMock(cards, { length: 15, seed: 5, replay: false }, NOON);

const index = fc.integer({ min: -1, max: 4 });
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("tick" as const) }),
  fc.record({
    do: fc.constant("type" as const),
    text: fc.string({ unit: "binary", maxLength: 9 }),
  }),
  fc.constantFrom<Step>(
    { do: "follow-up" },
    { do: "give-up" },
    { do: "next" },
    { do: "stop" },
    { do: "type", text: "x".repeat(5000) },
  ),
  fc.record({
    do: fc.constant("mark" as const),
    index,
    points: fc.uniqueArray(fc.nat(5)),
    assumptions: fc.boolean(),
  }),
  fc.record({
    do: fc.constant("logged" as const),
    index,
    event: fc.option(fc.nat(9).map(idOf), { nil: null }),
  }),
);

describe("the steps of an interview", () => {
  it("keep it legal and as it was saved, whatever the reader and the clock do", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(steps, fc.integer({ min: -9, max: 6 })), { maxLength: 30 }),
        (done) => {
          let mock: Mock = begin();
          let now = NOON;
          for (const [step, minutes] of done) {
            now += minutes * MINUTE;
            mock = advance(mock, step, now);
            expect(decodeMock(JSON.parse(JSON.stringify(mock)))).toEqual(mock);
          }
        },
      ),
    ));

  it("change no mark once it is in the log, until it is taken back", () => {
    const mark = (points: readonly number[]): Step => ({
      do: "mark",
      index: 0,
      points,
      assumptions: true,
    });
    let mock = advance(advance(begin(), { do: "next" }, NOON + 1), { do: "stop" }, NOON + 2);
    mock = advance(mock, mark([1]), NOON + 3);
    mock = advance(mock, { do: "logged", index: 0, event: idOf(3) }, NOON + 4);
    expect(advance(mock, mark([0, 1]), NOON + 5).answers[0]).toMatchObject({ points: [1] });
    mock = advance(mock, { do: "logged", index: 0, event: null }, NOON + 6);
    expect(advance(mock, mark([0, 1]), NOON + 7).answers[0]).toMatchObject({ points: [0, 1] });
  });

  it("mark nothing while it is under way: the answers have not been shown", () => {
    const mock = advance(begin(), { do: "next" }, NOON + 1);
    const mark: Step = { do: "mark", index: 0, points: [0], assumptions: false };
    expect(advance(mock, mark, NOON + 2)).toBe(mock);
  });
});
