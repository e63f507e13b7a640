import { expect } from "vitest";
import type { Book } from "../../../src/markdown/book.ts";
import { checkBook } from "../../../src/markdown/check/index.ts";
import { formatProblem } from "../../../src/markdown/problem.ts";

export const lineOf = (book: Book, path: string, fragment: string): number => {
  const text = book.topics.find((t) => t.path === path)?.text ?? "";
  const at = text.split("\n").findIndex((line) => line.includes(fragment));
  if (at < 0) throw new Error(`lineOf: “${fragment}” is not in ${path}`);
  return at + 1;
};

export const path = (lang: string, slug = "demo") => `content/1-basics/1-${slug}/${lang}.md`;

/** The book has a problem at the line of `fragment` in the English page (or at line 1) whose message matches. */
export function expectProblem(
  book: Book,
  fragment: string | undefined,
  message: RegExp,
  file = path("en"),
) {
  const line = fragment === undefined ? 1 : lineOf(book, file, fragment);
  const problems = checkBook(book);
  const there = problems.filter((p) => p.file === file && p.line === line);
  expect(problems.map(formatProblem).join("\n")).toMatch(message);
  expect(there.map((p) => p.message).join("\n")).toMatch(message);
}
