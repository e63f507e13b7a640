import fc from "fast-check";
import { expect, test } from "vitest";
import { drills } from "../../../src/drills/index.ts";
import {
  drillSeed,
  drillVerdict,
  fieldTexts,
  taskAt,
  textOfFields,
} from "../../../src/study/mock/drillTask.ts";

const drill = drills["N-25"]!;
const task = taskAt({ seed: 7 }, 2, drill);
const right = textOfFields(task.fields.map(({ answer }) => String(answer)));

test("the same interview has the same numbers, another place or another seed has others", () => {
  expect(taskAt({ seed: 7 }, 2, drill)).toEqual(task);
  const seeds = [0, 1, 2].flatMap((seed) => [0, 1, 2].map((i) => drillSeed({ seed }, i)));
  expect(new Set(seeds).size).toBe(9);
  for (const seed of seeds)
    expect(seed >= 0 && seed < 2 ** 32 && Number.isInteger(seed)).toBe(true);
});

test("fields survive as the one text that an interview keeps", () =>
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), (texts) => {
      const line = texts.map((text) => text.replaceAll("\n", " "));
      expect(fieldTexts(task, textOfFields(texts))).toEqual(line);
    }),
  ));

test("what can be read is graded, the rest is left to the reader", () => {
  expect(task.fields).toHaveLength(2);
  expect(drillVerdict(task, right)).toBe(true);
  expect(drillVerdict(task, "77777\n77777")).toBe(false);
  for (const text of ["", "\n", "77777", "about a half\n3"])
    expect(drillVerdict(task, text)).toBeNull();
});
