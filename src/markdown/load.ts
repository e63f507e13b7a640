// The one file here that reads the disk; Node's types come in by it alone.
/// <reference types="node" />
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { langs } from "../params/index.ts";
import type { BookFiles, TopicSource } from "./book.ts";

const numbered = /^(\d+)-([a-z0-9-]+)$/;

/** Folders `<n>-<name>` under `folder`, by number. */
async function folders(folder: string): Promise<{ folder: string; name: string }[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((e) => e.isDirectory() && numbered.test(e.name))
    .map((e) => ({ folder: e.name, match: numbered.exec(e.name) as RegExpExecArray }))
    .sort((a, b) => Number(a.match[1]) - Number(b.match[1]))
    .map(({ folder, match }) => ({ folder, name: match[2] as string }));
}

async function topicsIn(root: string): Promise<TopicSource[]> {
  const topics: TopicSource[] = [];
  for (const group of await folders(join(root, "content"))) {
    for (const topic of await folders(join(root, "content", group.folder))) {
      for (const lang of langs) {
        const path = `content/${group.folder}/${topic.folder}/${lang}.md`;
        const text = await readFile(join(root, path), "utf8").catch(() => undefined);
        // A language that is missing is the content check's to tell.
        if (text === undefined) continue;
        topics.push({
          path,
          group: group.name,
          slug: topic.name,
          lang,
          text: text.replaceAll("\r\n", "\n"),
        });
      }
    }
  }
  return topics;
}

async function yaml<T>(root: string, name: string): Promise<T> {
  const path = `content/${name}`;
  try {
    return parse(await readFile(join(root, path), "utf8")) as T;
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

/** Reads everything in `content/` under `root`, the repository's folder. */
export async function loadBook(root: string): Promise<BookFiles> {
  return {
    topics: await topicsIn(root),
    groups: await yaml(root, "groups.yaml"),
    sources: await yaml(root, "sources.yaml"),
    ledger: await yaml(root, "ledger.yaml"),
    required: await yaml(root, "required.yaml"),
  };
}
