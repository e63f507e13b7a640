import { expect, test } from "vitest";
import { editHref } from "../../src/pages/repository.ts";

test("an edit link needs both a repository and a file", () => {
  const root = "https://example.org/nabla/edit/main/";
  expect(editHref("content/a/en.md", root)).toBe(
    "https://example.org/nabla/edit/main/content/a/en.md",
  );
  expect(editHref("content/a/en.md", undefined)).toBeUndefined();
  expect(editHref(undefined, root)).toBeUndefined();
});
