import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "vite";
import { clientModule, entryModule, islandOf } from "./islands.ts";

const sheet = /^src\/styles\/([^/]+)\.css$/;

/**
 * Style sheets that come with a module, with what it imports, and, if `later`, with what it loads when asked; but for
 * the modules that were `seen`.
 */
function sheetsWith(manifest: Manifest, key: string, later: boolean, seen: Set<string>): string[] {
  const found = new Set<string>();
  const visit = (at: string) => {
    const chunk = manifest[at];
    if (!chunk || seen.has(at)) return;
    seen.add(at);
    for (const next of chunk.imports ?? []) visit(next);
    for (const sheet of chunk.css ?? []) found.add(sheet);
    if (chunk.file.endsWith(".css")) found.add(chunk.file);
    if (later) for (const next of chunk.dynamicImports ?? []) visit(next);
  };
  visit(key);
  return [...found];
}

/** What every page loads, and what only some do: by widget, and by the name of a sheet that is built on its own. */
function sheetsOf(manifest: Manifest) {
  const common = new Set<string>();
  const shared = [entryModule, clientModule].flatMap((key) =>
    sheetsWith(manifest, key, false, common),
  );
  const parts: Record<string, string[]> = {};
  for (const key of Object.keys(manifest)) {
    const name = islandOf(key) ?? sheet.exec(key)?.[1];
    if (name === undefined) continue;
    // An island may have a sheet of its own name besides.
    parts[name] = [...(parts[name] ?? []), ...sheetsWith(manifest, key, true, new Set(common))];
  }
  return { shared, parts };
}

/**
 * Joins style sheets below `out`: two links on a page at most, one to what all pages share and one to what is its own.
 * The bundler's pieces go when `finish` is called.
 */
export function joinSheets(manifest: Manifest, out: string, base: string) {
  const { shared, parts } = sheetsOf(manifest);
  const written = new Map<string, string>();
  const joined = (name: string, files: readonly string[]): string[] => {
    if (files.length === 0) return [];
    const key = files.join();
    const known = written.get(key);
    if (known !== undefined) return [known];
    const text = files.map((file) => readFileSync(join(out, file), "utf8").trimEnd()).join("\n");
    const hash = createHash("sha256").update(text).digest("base64url").slice(0, 8);
    const file = `assets/${name}-${hash}.css`;
    writeFileSync(join(out, file), `${text}\n`);
    written.set(key, base + file);
    return [base + file];
  };
  return {
    styles: joined("site", shared),
    stylesOf: (names: readonly string[]) =>
      joined("page", [...new Set(names.flatMap((name) => parts[name] ?? []))].sort()),
    finish: () => {
      for (const file of new Set([...shared, ...Object.values(parts).flat()]))
        rmSync(join(out, file));
    },
  };
}
