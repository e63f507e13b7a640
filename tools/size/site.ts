import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes of a file as a host sends it. Fonts come compressed already. */
export const sent = (file: string): number =>
  file.endsWith(".woff2") ? readFileSync(file).length : gzipSync(readFileSync(file)).length;

export const total = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + sent(file), 0);

export const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => join(folder, path));

/** A built page: the files that it loads, by path. */
export interface Page {
  readonly route: string;
  readonly file: string;
  readonly styles: readonly string[];
  /** Loaded at once, with all that they import statically. */
  readonly scripts: readonly string[];
  readonly fonts: readonly string[];
  /** Loaded when a drawing starts, by widget, with all that they import statically. */
  readonly drawings: Readonly<Record<string, readonly string[]>>;
}

export function readPage(dist: string, file: string): Page {
  const html = readFileSync(file, "utf8");
  // Whatever base the site was built for, addresses end in the path inside `dist`.
  const local = (address: string) => join(dist, "assets", address.split("/assets/").at(-1) ?? "");
  const linked = (tag: RegExp, attribute: RegExp) =>
    [...html.matchAll(tag)].flatMap(([text]) => {
      const address = attribute.exec(text)?.[1];
      return address === undefined ? [] : [local(address)];
    });
  const list = /<script type="application\/json" id="modules">(.*?)<\/script>/s.exec(html)?.[1];
  const { "": shared = [], ...own } = JSON.parse(list ?? "{}") as Record<string, string[]>;
  const route = `/${relative(dist, file)
    .replaceAll("\\", "/")
    .replace(/index\.html$/, "")}`;
  for (const [, id = ""] of html.matchAll(/ data-island="?([\w-]+)/g)) {
    if (own[id] === undefined) throw new Error(`size: ${route} does not list the modules of ${id}`);
  }
  return {
    route,
    file,
    styles: linked(/<link[^>]+rel="stylesheet"[^>]*>/g, /href="([^"]+)"/),
    scripts: withImports(linked(/<script[^>]+type="module"[^>]*>/g, /src="([^"]+)"/)),
    fonts: linked(/<link[^>]+as="font"[^>]*>/g, /href="([^"]+)"/),
    drawings: Object.fromEntries(
      Object.entries(own).map(([id, files]) => [id, withImports([...shared, ...files].map(local))]),
    ),
  };
}

/** Modules, and what they import statically, and so on. */
export function withImports(modules: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(file, "utf8");
    for (const [, path] of code.matchAll(
      /(?:^|[;}\s])(?:import|export)\b[^"'`;()]*?["'](\.[^"']+)["']/g,
    )) {
      visit(join(dirname(file), path as string));
    }
  };
  modules.forEach(visit);
  return [...found];
}
