import { type GoldenCase, readGoldenFile } from "./read.ts";
import { comparison, type Miss } from "./report.ts";
import type { Topic } from "./topic.ts";

export interface Report {
  /** Cases in which at least one value was compared and every one agreed. */
  readonly passed: number;
  readonly failed: readonly Miss[];
}

const note = (id: string, field: string, message: string): Miss => ({
  id,
  field,
  index: null,
  got: null,
  want: null,
  message,
});

function compareCase(one: GoldenCase, topic: Topic): readonly Miss[] {
  const check = comparison(one);
  try {
    topic(one.fields, check);
  } catch (error) {
    check.fail("", error instanceof Error ? error.message : String(error));
  }
  // A case that says nothing we understand must not look like one that agrees.
  if (check.misses.length === 0 && check.compared === 0) check.fail("", "Nothing was compared.");
  return check.misses;
}

/** Compares the core with one reference file by the given topics. Never throws; all that is amiss is in `failed`. */
export function compareWith(topics: Readonly<Record<string, Topic>>, raw: unknown): Report {
  const file = readGoldenFile(raw);
  if (!file.ok) return { passed: 0, failed: [note("file", "", file.reason)] };
  const topic = Object.hasOwn(topics, file.topic) ? topics[file.topic] : undefined;
  if (topic === undefined) {
    const message = `The core has no comparison for the topic "${file.topic}".`;
    return { passed: 0, failed: file.cases.map((c) => note(c.id, "topic", message)) };
  }
  const results = file.cases.map((c) => compareCase(c, topic));
  return { passed: results.filter((misses) => misses.length === 0).length, failed: results.flat() };
}
