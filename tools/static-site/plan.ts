import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "vite";
import type { Plan } from "../../src/app/offline/plan.ts";
import { type Islands, islandOf } from "./islands.ts";

/**
 * Files that a page asks for once everything on it has been opened: what `start` imports, now or later, but of islands
 * those that stand on the page only.
 */
function reachable(
  manifest: Manifest,
  start: string,
  onPage: ReadonlySet<string>,
  islands: Islands,
) {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    const island = islands(key);
    if (island !== undefined && !onPage.has(island)) return;
    files.add(chunk.file);
    // Workers and their like.
    for (const file of chunk.assets ?? []) files.add(file);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next);
  };
  visit(start);
  return files;
}

/** What a built page names: its islands, and files that it links. */
function namedIn(html: string) {
  const islands = new Set([...html.matchAll(/ data-island="?([\w-]+)/g)].map(([, id]) => id ?? ""));
  const linked = [...html.matchAll(/(?:href|src)="?[^"\s>]*?\/(assets\/[^"\s>?#]+)/g)].map(
    ([, path]) => path ?? "",
  );
  return { islands, linked };
}

/** Files that keep their names, and that pages ask for. */
const others: readonly string[] = ["favicon.svg", "icons.svg", "assets/cards/index.json"];

/** Address of a page's file below the base. */
const pathOf = (file: string) => file.replace(/(^|\/)index\.html$/, "$1");

/** The plan of a built site: `files` are all of them, as paths below `out`. */
export function planOf(
  manifest: Manifest,
  out: string,
  files: readonly string[],
  base: string,
): Plan {
  const contents = new Map(files.map((file) => [file, readFileSync(join(out, file))]));
  const hash = createHash("sha256");
  for (const file of [...files].sort()) hash.update(file).update(contents.get(file)!);

  const hashed = files
    .filter((file) => file.startsWith("assets/") && !others.includes(file))
    .sort();
  const numbers = new Map(hashed.map((file, n) => [file, n]));
  const cards = (lang: string) =>
    hashed.filter((file) => file.startsWith("assets/cards/") && file.includes(`.${lang}.`));
  const isAnki = /\.anki\./;

  const pages: Record<string, Plan["pages"][string]> = {};
  for (const file of files.filter((file) => file.endsWith("index.html")).sort()) {
    const html = contents.get(file)!;
    const { islands, linked } = namedIn(html.toString());
    const wanted = new Set(linked);
    for (const found of reachable(manifest, "src/app/entry.ts", islands, islandOf))
      wanted.add(found);
    // Cards of every topic, to be reviewed anywhere; files for other programs are made when there is a network.
    if (islands.has("review"))
      for (const card of cards(file.startsWith("zh/") ? "zh" : "en"))
        if (!isAnki.test(card)) wanted.add(card);
    pages[pathOf(file)] = {
      bytes: html.length,
      files: [...wanted].flatMap((path) => numbers.get(path) ?? []).sort((a, b) => a - b),
    };
  }
  return {
    base,
    version: hash.digest("hex").slice(0, 12),
    files: hashed.map((file) => [file, contents.get(file)!.length] as const),
    pages,
    others,
  };
}
