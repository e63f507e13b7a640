import fc from "fast-check";
import { expect, test } from "vitest";
import { afterImport, decodeExport } from "../../../src/study/backup/lastExport.ts";
import { NOON } from "../../review/make.ts";

test("what stands in the slot is a backup or none", () => {
  expect(decodeExport({ t: NOON, answers: 3 })).toEqual({ t: NOON, answers: 3 });
  for (const bad of [undefined, null, 7, {}, { t: -1, answers: 3 }, { t: NOON, answers: "3" }])
    expect(decodeExport(bad)).toBeNull();
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const read = decodeExport(value);
      expect(read === null || Number.isInteger(read.answers)).toBe(true);
    }),
  );
});

test("answers that came from a file are no reason for another backup", () => {
  expect(afterImport(null, NOON, 300)).toEqual({ t: NOON, answers: 300 });
  expect(afterImport({ t: NOON + 5, answers: 10 }, NOON, 300)).toEqual({
    t: NOON + 5,
    answers: 310,
  });
});
