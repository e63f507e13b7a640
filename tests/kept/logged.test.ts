import { expect, test } from "vitest";
import { openDesk } from "../../src/desk/desk.ts";
import { logged } from "../../src/kept/logged.ts";
import { memoryStore } from "../../src/review/storage/memory.ts";
import { countingBytes, idOf } from "../review/bytes.ts";
import { bookOf, CHINA, NOON } from "../review/make.ts";

const give = () => ({ card: "Q-1", g: 3, mode: "page", ms: 1000 }) as const;

test("an answer is logged once, whoever asks; another one of the same card is another answer", async () => {
  const desk = await openDesk({
    book: bookOf("Q-1"),
    opened: { store: { ...memoryStore(idOf(6)), lasting: true }, trouble: null },
    clock: () => ({ t: NOON, tz: CHINA }),
    random: countingBytes(9_000_000),
  });
  const given = give();
  const both = [logged(given, async () => desk), logged(given, async () => desk)];
  expect(await Promise.all(both)).toEqual(Array(2).fill({ is: "scheduled", days: 3 }));
  expect(desk.view().state.events).toHaveLength(1);
  expect(await logged(give(), async () => desk)).toEqual({ is: "practice" });
});

test("where there is no log, that is what became of it", async () => {
  expect(await logged(give(), () => Promise.reject(new Error("offline")))).toBe("absent");
});
