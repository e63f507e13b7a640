import { expect, test } from "vitest";
import { minutesAndSeconds, spokenLeft } from "../../../src/study/mock/clock.ts";

test("a countdown shows the second that has begun, and 00:00 at the end only", () => {
  const shown = [900_000, 899_999, 899_000, 61_000, 1, 0, -1, -61_000].map(minutesAndSeconds);
  expect(shown).toEqual(["15:00", "15:00", "14:59", "01:01", "00:01", "00:00", "00:01", "01:01"]);
});

test("aloud, five minutes and one minute are told, once each", () => {
  const said = Array.from({ length: 901 }, (_, s) => spokenLeft(900_000 - s * 1000, "en"));
  expect(said.filter((text, s) => text !== said[s - 1])).toEqual([
    "",
    "Five minutes left.",
    "One minute left.",
    "",
  ]);
  expect(said[600]).toBe("Five minutes left.");
  expect(said[599]).toBe("");
  expect(said[840]).toBe("One minute left.");
});
