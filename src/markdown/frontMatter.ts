import { parse } from "yaml";
import type { Meta } from "./page.ts";

const known = ["title", "summary", "needs", "minutes"] as const;

export interface FrontMatter {
  readonly meta: Meta;
  /** The page's Markdown, with the front matter blanked so that line numbers stay true. */
  readonly markdown: string;
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

const isText = (x: unknown): x is string => typeof x === "string" && x.trim() !== "";

/** Reads the block between the first two `---` lines. Never throws: what is wrong is listed. */
export function readFrontMatter(text: string): FrontMatter {
  const problems: { line: number; message: string }[] = [];
  const report = (message: string, line = 1) => problems.push({ line, message });
  const block = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
  if (block === null)
    report("no front matter: the file must begin with a `---` line, keys and a `---` line");
  const yaml = block?.[1] ?? "";
  const lineOf = (key: string) => {
    const at = yaml.split("\n").findIndex((line) => line.startsWith(`${key}:`));
    return at < 0 ? 1 : at + 2;
  };

  let data: Record<string, unknown> = {};
  try {
    const parsed: unknown = block === null ? {} : parse(yaml);
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) {
      data = parsed as Record<string, unknown>;
    } else report("front matter must be `key: value` lines");
  } catch (error) {
    report(`front matter is not YAML: ${(error as Error).message.split("\n")[0]}`);
  }
  const { title, summary, needs, minutes } = data;
  if (block !== null) {
    for (const key of Object.keys(data)) {
      if (!known.some((k) => k === key)) {
        report(`unknown front matter key “${key}”; known: ${known.join(", ")}`, lineOf(key));
      }
    }
    if (!isText(title)) report("front matter lacks `title`", lineOf("title"));
    if (!isText(summary)) report("front matter lacks `summary`", lineOf("summary"));
    if (!Array.isArray(needs) || !needs.every(isText)) {
      report(
        "front matter lacks `needs`, a list of topics: `needs: [activations]` or `needs: []`",
        lineOf("needs"),
      );
    }
    if (typeof minutes !== "number" || !(minutes > 0)) {
      report("front matter lacks `minutes`, the reading time as a number", lineOf("minutes"));
    }
  }
  const head = block?.[0] ?? "";
  return {
    meta: {
      title: isText(title) ? title : "",
      summary: isText(summary) ? summary : "",
      needs: Array.isArray(needs) ? needs.filter(isText) : [],
      minutes: typeof minutes === "number" ? minutes : 0,
    },
    markdown: head.replace(/[^\n]/g, "") + text.slice(head.length),
    problems,
  };
}
