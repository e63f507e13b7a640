/** What every page runs, and what makes an island live: modules as the manifest names them. */
export const entryModule = "src/app/entry.ts";
export const clientModule = "src/app/islands/client.tsx";

const widget = /^src\/widgets\/([^/]+)\/index\.tsx?$/;

/** Islands that are no drawings, by the files that make them live. */
const others: Readonly<Record<string, string>> = {
  "src/practice/index.tsx": "drill",
  "src/study/index.tsx": "review",
};

/** The island that a module of the manifest makes live, as pages name it. */
export const islandOf = (key: string): string | undefined => others[key] ?? widget.exec(key)?.[1];
