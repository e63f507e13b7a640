import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { loadBook } from "../../src/markdown/load.ts";

const roots: string[] = [];
afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true }))));

async function repository(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "book-"));
  roots.push(root);
  const lists = { groups: "[]", sources: "{}", ledger: "{}", required: "{}" };
  const all = {
    ...Object.fromEntries(Object.entries(lists).map(([n, text]) => [`content/${n}.yaml`, text])),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

it("orders topics by their numbers, which are not part of their names", async () => {
  const root = await repository({
    "content/10-late/1-c/en.md": "c",
    "content/2-early/10-b/en.md": "b",
    "content/2-early/9-a/zh.md": "甲\r\n",
    "content/2-early/9-a/en.md": "a",
    "content/2-early/9-a/figure.txt": "x",
    "content/notes/1-x/en.md": "x",
  });
  const { topics } = await loadBook(root);
  expect(topics).toEqual([
    { path: "content/2-early/9-a/en.md", group: "early", slug: "a", lang: "en", text: "a" },
    { path: "content/2-early/9-a/zh.md", group: "early", slug: "a", lang: "zh", text: "甲\n" },
    { path: "content/2-early/10-b/en.md", group: "early", slug: "b", lang: "en", text: "b" },
    { path: "content/10-late/1-c/en.md", group: "late", slug: "c", lang: "en", text: "c" },
  ]);
});

it("names the list that cannot be read", async () => {
  const root = await repository({ "content/sources.yaml": "adam: [" });
  await expect(loadBook(root)).rejects.toThrow(/^content\/sources\.yaml: /);
});
