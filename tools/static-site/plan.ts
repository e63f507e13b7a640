import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "vite";
import type { Plan } from "../../src/app/offline/plan.ts";
import { clientModule, entryModule, islandOf } from "./islands.ts";

/** What every page with an island has. */
const ANY = "any island";

/** Modules that are loaded where their island, or their drills, stand on the page: by what they belong to. */
function holderOf(key: string): string | undefined {
  if (key === clientModule) return ANY;
  const drills = /^src\/drills\/([\w-]+)\/index\.ts$/.exec(key)?.[1];
  return drills === undefined
    ? (islandOf(key) ?? /^src\/predictions\/([\w-]+)\.ts$/.exec(key)?.[1])
    : `drills of ${drills}`;
}

/** Files that a page asks for once everything on it has been opened: what the entry imports, now or later, and so on. */
function reachable(manifest: Manifest, isThere: (holder: string) => boolean): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    const holder = holderOf(key);
    if (holder !== undefined && !isThere(holder)) return;
    files.add(chunk.file);
    // Workers and late style sheets. Of the fonts, a page itself knows which it uses.
    for (const file of chunk.assets ?? []) if (!file.endsWith(".woff2")) files.add(file);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next);
  };
  visit(entryModule);
  return files;
}

/** What a built page names: its islands with the drills in them, and files that it links. */
function namedIn(html: string) {
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = ""]) => found);
  const drills = all(/&quot;topics&quot;:&quot;([\w -]+)&quot;/g).flatMap((list) =>
    list.split(" "),
  );
  const islands = new Set(all(/ data-island="?([\w-]+)/g));
  return {
    holders: new Set([
      ...islands,
      ...(islands.size > 0 ? [ANY] : []),
      ...drills.map((topic) => `drills of ${topic}`),
    ]),
    linked: all(/(?:href|src)="?[^"\s>]*?\/(assets\/[^"\s>?#]+)/g),
  };
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
    const { holders, linked } = namedIn(html.toString());
    const reviews = holders.has("review");
    const wanted = new Set(linked);
    const isThere = (holder: string) =>
      holders.has(holder) || (reviews && holder.startsWith("drills of "));
    for (const found of reachable(manifest, isThere)) wanted.add(found);
    // Cards of every topic, to be reviewed anywhere; files for other programs are made when there is a network.
    if (reviews)
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
