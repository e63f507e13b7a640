import { beforeEach, expect, test } from "vitest";
import { openDesk } from "../../src/desk/desk.ts";
import { type Kept, keep } from "../../src/kept/keep.ts";
import { sayKept } from "../../src/kept/words.ts";
import { memoryStore } from "../../src/review/storage/memory.ts";
import { countingBytes, idOf } from "../review/bytes.ts";
import { bookOf, CHINA, DAY, NOON } from "../review/make.ts";
import { freshBrowser, fullDisk, openTab } from "../review/storage/browser.ts";

beforeEach(freshBrowser);

const random = countingBytes(8_000_000);
const book = bookOf("Q-1", "Q-2");
const answer = (g: 1 | 3) => ({ card: "Q-1", g, mode: "drill", ms: 4000 }) as const;
const open = async (opened?: Awaited<ReturnType<typeof openTab>>) => {
  const clock = { t: NOON, tz: CHINA };
  const store = opened ?? (await openTab());
  const desk = await openDesk({ book, opened: store, clock: () => ({ ...clock }), random });
  return { desk, clock };
};

test("the first answer of a day moves the card, later ones are practice", async () => {
  const { desk, clock } = await open();
  expect(await keep(desk, answer(3))).toEqual({ is: "scheduled", days: 3 });
  clock.t += 60_000;
  expect(await keep(desk, answer(1))).toEqual({ is: "practice" });
  clock.t += 3 * DAY;
  expect(await keep(desk, answer(1))).toMatchObject({ is: "scheduled", days: 1 });
});

test("what does not last, or cannot be written, is told", async () => {
  const held = await open({ store: memoryStore(idOf(5)), trouble: null });
  expect(await keep(held.desk, answer(3))).toEqual({ is: "fleeting" });
  const { desk } = await open();
  const free = fullDisk();
  expect(await keep(desk, answer(3))).toEqual({ is: "unsaved" });
  free();
});

test("a card that the book lacks is not written", async () => {
  const { desk } = await open();
  expect(await keep(desk, { ...answer(3), card: "Q-9" })).toEqual({ is: "unknown" });
});

test("what was answered in another tab meanwhile is logged after that, as practice on the same day", async () => {
  const { desk, clock } = await open();
  const other = await open();
  await keep(other.desk, answer(1));
  expect(await keep(desk, answer(3))).toEqual({ is: "practice" });
  const logged = desk
    .view()
    .state.cards.get("Q-1")
    ?.answers.map((a) => [a.event.g, a.moved]);
  expect(logged).toEqual([
    [1, true],
    [3, false],
  ]);
  // The page has stood overnight.
  await keep(other.desk, answer(3));
  clock.t += DAY;
  expect(await keep(desk, answer(3))).toMatchObject({ is: "scheduled" });
});

test("a clock that jumped ahead is asked about, and believed when the reader says so", async () => {
  const { desk, clock } = await open();
  await keep(desk, answer(3));
  clock.t += 3650 * DAY;
  expect(await keep(desk, answer(3))).toEqual({ is: "doubtful", year: "2036" });
  expect(await keep(desk, answer(3), true)).toMatchObject({ is: "scheduled" });
});

test("every outcome has words in both languages, with its number", () => {
  const outcomes: readonly Kept[] = [
    { is: "scheduled", days: 0 },
    { is: "scheduled", days: 1 },
    { is: "scheduled", days: 14 },
    { is: "practice" },
    { is: "fleeting" },
    { is: "unsaved" },
    { is: "elsewhere" },
    { is: "unknown" },
    { is: "doubtful", year: "2036" },
  ];
  for (const lang of ["en", "zh"] as const) {
    const said = outcomes.map((kept) => sayKept(kept, lang));
    expect(new Set(said).size).toBe(outcomes.length);
    expect(said.join()).not.toContain("{");
    expect(said[2]).toContain("14");
    expect(said.at(-1)).toContain("2036");
  }
});
