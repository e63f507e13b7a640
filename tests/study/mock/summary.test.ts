import { expect, test } from "vitest";
import type { ReportLine } from "../../../src/review/mock/report.ts";
import { nextOpen, sumOf, sumsByTopic } from "../../../src/study/mock/summary.ts";

const line = (part: Partial<ReportLine>): ReportLine => ({
  card: "Q-1",
  topic: "optimizers",
  hit: 1,
  points: 3,
  ms: 1000,
  budget: 2000,
  assumptions: false,
  gaveUp: false,
  marked: true,
  grade: 3,
  event: "e",
  ...part,
});
const lines = [
  line({}),
  line({ topic: "cnn", hit: 2, ms: 4000, event: null }),
  line({ topic: null, event: null }),
  line({ hit: 3, event: null }),
];

test("a report adds up, as a whole and topic by topic", () => {
  expect(sumOf(lines)).toEqual({
    questions: 4,
    hit: 7,
    points: 12,
    ms: 7000,
    budget: 8000,
    open: 2,
  });
  const topics = sumsByTopic(lines);
  expect([...topics.keys()]).toEqual(["optimizers", "cnn"]);
  expect(topics.get("optimizers")).toMatchObject({ questions: 2, hit: 4, open: 1 });
});

test("the next to mark is the one after, then the first", () => {
  const open = [false, true, false, true, false];
  expect(open.map((_, from) => nextOpen(open, from))).toEqual([1, 1, 3, 3, 1]);
  expect(nextOpen([false, false])).toBeNull();
});
