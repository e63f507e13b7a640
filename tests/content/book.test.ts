import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Book } from "../../src/markdown/book.ts";
import { checkBook } from "../../src/markdown/check/index.ts";
import { openBook } from "../../src/markdown/openBook.ts";
import { formatProblem } from "../../src/markdown/problem.ts";

describe("the book", () => {
  let book: Book;
  beforeAll(async () => {
    book = await openBook(process.cwd());
  });

  // It compiles every page of the book.
  it("has no slip", { timeout: 300_000 }, () => {
    expect(checkBook(book).map(formatProblem)).toEqual([]);
  });

  it("plans every topic that the ledger has rows for, and no other", () => {
    const planned = book.groups.flatMap((g) => g.topics.map((t) => t.slug));
    expect(new Set(planned).size).toBe(planned.length);
    expect([...planned].sort()).toEqual(
      [...new Set(Object.values(book.ledger).map((r) => r.topic))].sort(),
    );
    expect(Object.keys(book.required).sort()).toEqual([...planned].sort());
  });

  it("refers in its ledger only to pitfalls and derivations that some page must have", () => {
    const required = Object.values(book.required).flatMap((r) => [...r.errata, ...r.derivations]);
    expect(new Set(required).size).toBe(required.length);
    for (const [id, row] of Object.entries(book.ledger))
      for (const ref of row.refs ?? []) expect(required, `${id} refers to ${ref}`).toContain(ref);
  });

  it("has sources with a title, a year, a venue, and arXiv identifiers of the usual form", () => {
    for (const [key, { title, year, venue, arxiv, checked }] of Object.entries(book.sources)) {
      expect(key).toMatch(/^[\w.-]+$/);
      expect(title.length, key).toBeGreaterThan(3);
      expect(venue.length, key).toBeGreaterThan(1);
      expect(year, key).toBeGreaterThan(1900);
      if (arxiv !== undefined) expect(arxiv, key).toMatch(/^(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/);
      expect(checked === undefined, key).toBe(arxiv === undefined);
    }
  });

  it("has a glossary in which every term is named once, in both languages", async () => {
    const terms = parse(await readFile("content/glossary.yaml", "utf8")) as {
      en: string;
      zh: string;
    }[];
    expect(terms.length).toBeGreaterThan(100);
    expect(new Set(terms.map((t) => t.en)).size).toBe(terms.length);
    expect(new Set(terms.map((t) => t.zh)).size).toBe(terms.length);
    for (const { en, zh } of terms) {
      expect(en, zh).toMatch(/[A-Za-z]/);
      expect(zh, en).toMatch(/[一-鿿]/);
    }
  });
});
