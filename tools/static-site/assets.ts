import type { Manifest } from "vite";
import type { Assets } from "../../src/app/assets.ts";
import { clientModule, entryModule, islandOf } from "./islands.ts";

/** Files that importing `key` fetches: itself and what it imports statically. */
function closure(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const next of chunk.imports ?? []) closure(manifest, next, seen);
  return seen;
}

/** `assets/inter-latin-wght-normal-Dx4kXJAl.woff2` → `inter-latin-wght-normal`. */
const fontName = (file: string) => file.replace(/^.*\//, "").replace(/-[\w-]{8}\.woff2$/, "");

/** What pages must know about a build, but for its style sheets: `files` are all of them, as paths below the output folder. */
export function assetsOf(
  manifest: Manifest,
  files: readonly string[],
  base: string,
): Omit<Assets, "styles" | "stylesOf"> {
  const script = manifest[entryModule];
  if (!script) throw new Error(`assetsOf: the manifest lacks ${entryModule}`);
  const loaded = closure(manifest, entryModule);
  const shared = [...closure(manifest, clientModule)].filter((file) => !loaded.has(file));
  const modules: Record<string, string[]> = { "": shared.map((file) => base + file) };
  for (const key of Object.keys(manifest)) {
    const id = islandOf(key);
    if (id === undefined) continue;
    const own = [...closure(manifest, key)].filter(
      (file) => !loaded.has(file) && !shared.includes(file),
    );
    modules[id] = own.map((file) => base + file);
  }
  return {
    base,
    scripts: [base + script.file],
    fonts: Object.fromEntries(
      files.filter((file) => file.endsWith(".woff2")).map((file) => [fontName(file), base + file]),
    ),
    modules,
    strict: true,
  };
}
