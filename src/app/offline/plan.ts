/**
 * What the site consists of, for keeping it in a browser: the build writes it into the worker. Paths are below the base.
 */
export interface Plan {
  /** Begins and ends with a slash. */
  readonly base: string;
  /** Another one whenever anything of the site changes. */
  readonly version: string;
  /** Files whose names change with their content, each with its size in bytes. */
  readonly files: readonly (readonly [path: string, bytes: number])[];
  /** Pages (`zh/optimizers/`), each with its size and the numbers of the files that it asks for sooner or later. */
  readonly pages: Readonly<
    Record<string, { readonly bytes: number; readonly files: readonly number[] }>
  >;
  /** Files whose names stay. */
  readonly others: readonly string[];
}

/** Where an address leads below the base, without its query; null when it leads elsewhere. */
export function pathIn({ base }: Plan, address: string, origin: string): string | null {
  const url = new URL(address, origin);
  return url.origin === origin && url.pathname.startsWith(base)
    ? url.pathname.slice(base.length)
    : null;
}

/** Address of a path below the base. */
export const addressOf = ({ base }: Plan, path: string, origin: string): string =>
  origin + base + path;

/** Files of these pages, none twice; pages that the site lacks have none. */
export function filesOf({ files, pages }: Plan, paths: readonly string[]): string[] {
  const numbers = new Set(paths.flatMap((path) => pages[path]?.files ?? []));
  return [...numbers].map((n) => files[n]![0]);
}

/** Every font: which of them a page needs shows when its formulas are drawn. */
export const fontsOf = ({ files }: Plan): string[] =>
  files.flatMap(([path]) => (path.endsWith(".woff2") ? [path] : []));

/** Bytes of these pages, with their files and every font. */
export function bytesOf(plan: Plan, paths: readonly string[]): number {
  const wanted = new Set([...filesOf(plan, paths), ...fontsOf(plan)]);
  const ofFiles = plan.files.reduce(
    (sum, [path, bytes]) => sum + (wanted.has(path) ? bytes : 0),
    0,
  );
  return paths.reduce((sum, path) => sum + (plan.pages[path]?.bytes ?? 0), ofFiles);
}

/** The page that stands in for one that is not kept, in that one's language. */
export const standIn = (path: string): string =>
  path.startsWith("zh/") ? "zh/offline/" : "offline/";
