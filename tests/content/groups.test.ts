import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Group } from "../../src/markdown/book.ts";

const groups: readonly Group[] = parse(readFileSync("content/groups.yaml", "utf8"));
const required: Record<string, unknown> = parse(readFileSync("content/required.yaml", "utf8"));

test("the plan holds every topic that the ledger asks for, once", () => {
  const slugs = groups.flatMap(({ topics }) => topics.map(({ slug }) => slug));
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs.sort()).toEqual(Object.keys(required).sort());
});

test("every group and topic is named in both languages", () => {
  const named = groups.flatMap(({ title, purpose, topics }) => [
    title,
    purpose,
    ...topics.map((topic) => topic.title),
  ]);
  for (const { en, zh } of named) {
    expect(en).toMatch(/^[ -~’]+$/);
    expect(zh).toMatch(/\p{Script=Han}/u);
  }
});
