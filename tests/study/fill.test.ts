import { expect, test } from "vitest";
import { fill } from "../../src/study/fill.ts";

test("a sentence takes its values, and the word that fits the number", () => {
  expect(fill("{n} {n|answer|answers} of {all}", { n: 1, all: 3 })).toBe("1 answer of 3");
  expect(fill("{n} {n|answer|answers}", { n: 0 })).toBe("0 answers");
  expect(fill("共 {n} 条{n||（多条）}", { n: 2 })).toBe("共 2 条（多条）");
  expect(fill("nothing to fill")).toBe("nothing to fill");
});

test("a value that is missing is a slip of the caller", () => {
  expect(() => fill("{n} of {all}", { n: 1 })).toThrow("{all}");
});
