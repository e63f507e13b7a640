import { expect, test } from "vitest";
import { drills, instance } from "../../../src/drills/index.ts";
import { begin } from "../../../src/practice/attempt.ts";
import { drillRecord } from "../../../src/study/ask/drillRecord.ts";
import { gapText } from "../../../src/study/ask/gapText.ts";
import { loadDrill } from "../../../src/study/ask/loadDrill.ts";
import { practiceHref } from "../../../src/study/ask/practiceHref.ts";

test("a gap is told in days, then months, then years", () => {
  const told = [1, 3, 59, 60, 365, 699, 700, 36_500].map((days) => gapText(days, "en"));
  expect(told).toEqual([
    "in 1 day",
    "in 3 days",
    "in 59 days",
    "in 2 months",
    "in 12 months",
    "in 23 months",
    "in 1.9 years",
    "in 99.9 years",
  ]);
  expect(gapText(14, "zh")).toBe("14 天后");
});

test("a drill is found whatever page embeds it, and one that does not exist is said", async () => {
  expect((await loadDrill("N-25", "optimizers")).id).toBe("N-25");
  expect((await loadDrill("N-25", "a-page-without-drills")).id).toBe("N-25");
  await expect(loadDrill("N-999", "optimizers")).rejects.toThrow('no drill "N-999"');
});

test("a task's own address names its page, its drill and its numbers", () => {
  const task = { drill: "N-25", seed: 7 };
  expect(practiceHref("/x/", "zh", "optimizers", task)).toBe(
    "/x/zh/optimizers/#practice?drill=N-25&seed=7",
  );
});

test("the log keeps the task, what was typed and what was right", () => {
  const drill = drills["N-27"]!;
  const { task } = instance(drill, 3);
  const attempt = { ...begin(task), texts: ["1/3"], hints: 1 };
  expect(drillRecord(drill, 3, task, attempt, "en")).toEqual({
    seed: 3,
    version: drill.version,
    text: "1/3",
    right: String(Number((task.fields[0]!.answer as number).toPrecision(6))),
    hints: 1,
  });
});
