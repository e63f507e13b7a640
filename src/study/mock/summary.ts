import type { ReportLine } from "../../review/mock/report.ts";

/** Several questions of a report together. */
export interface Sum {
  readonly questions: number;
  readonly hit: number;
  readonly points: number;
  /** Time taken and time meant, in ms. */
  readonly ms: number;
  readonly budget: number;
  /** Still to be marked. */
  readonly open: number;
}

export const sumOf = (lines: readonly ReportLine[]): Sum => {
  const total = (of: (line: ReportLine) => number) => lines.reduce((sum, l) => sum + of(l), 0);
  return {
    questions: lines.length,
    hit: total((l) => l.hit),
    points: total((l) => l.points),
    ms: total((l) => l.ms),
    budget: total((l) => l.budget),
    open: total((l) => (l.topic !== null && l.event === null ? 1 : 0)),
  };
};

/** Each topic's questions together, in the order in which they were first asked; what has left the book is in none. */
export function sumsByTopic(lines: readonly ReportLine[]): ReadonlyMap<string, Sum> {
  const topics = [...new Set(lines.flatMap(({ topic }) => topic ?? []))];
  return new Map(topics.map((topic) => [topic, sumOf(lines.filter((l) => l.topic === topic))]));
}

/** The first question from `from` on that is open, then the first of all; null when there is none. */
export function nextOpen(open: readonly boolean[], from = 0): number | null {
  const ahead = open.indexOf(true, from);
  const at = ahead < 0 ? open.indexOf(true) : ahead;
  return at < 0 ? null : at;
}
