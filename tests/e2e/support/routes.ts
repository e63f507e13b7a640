import { readdirSync, readFileSync } from "node:fs";

/** Every page that was built, as addresses. */
export const routes: readonly string[] = readdirSync("dist", { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith("index.html"))
  .map((path) => `/${path.replace(/index\.html$/, "")}`)
  .sort();

const isChinese = (route: string) => route.startsWith("/zh/");
const plain = (route: string) => route.replace(/^\/zh\//, "/");

/** Routes of one kind, in both languages. */
export const widgetRoutes = routes.filter((route) => /^\/lab\/.+/.test(plain(route)));
export const topicRoutes = routes.filter(
  (route) => !/^\/((lab|review|offline)\/.*)?$/.test(plain(route)),
);

export const widgetIds: readonly string[] = widgetRoutes
  .filter((route) => !isChinese(route))
  .map((route) => route.split("/").at(-2) as string);

/**
 * For what the frame or one control does for every drawing alike: the flagship, with the most work
 * and the most settings, and two that are unlike it. Their own code is met by the tests of each.
 */
export const sampleWidgets: readonly string[] = widgetIds.filter((id) =>
  ["activation-explorer", "gradient-sequence", "optimizer-race"].includes(id),
);

/** Topic pages in English; what holds for one language's markup holds for the other's. */
export const englishTopics: readonly string[] = topicRoutes.filter((route) => !isChinese(route));

/** The same, and one in Chinese: for what a language could break by its words only. */
export const sampleTopics: readonly string[] = [
  ...englishTopics,
  ...topicRoutes.filter(isChinese).slice(0, 1),
];

const htmlOf = (route: string) => readFileSync(`dist${route}index.html`, "utf8");

/** The drawings of a page, in order, as they stand in its markup. */
export const drawingsOf = (route: string): readonly { id: string; widget: string }[] =>
  [...htmlOf(route).matchAll(/<[a-z]+ [^>]*data-island="?[^>]*>/g)]
    .map(([tag]) => ({
      id: /\bid="?([\w-]+)/.exec(tag)?.[1] ?? "",
      widget: /data-island="?([\w-]+)/.exec(tag)?.[1] ?? "",
    }))
    .filter(({ widget }) => widget !== "drill");

/** Where the links of a page lead inside the site, as paths. */
export const pathsOf = (route: string): Set<string> =>
  new Set(
    [...htmlOf(route).matchAll(/<a [^>]*href="?([^"\s>]+)/g)]
      .map(([, href]) => new URL((href ?? "").replaceAll("&amp;", "&"), `http://here${route}`))
      .filter((url) => url.host === "here")
      .map((url) => url.pathname),
  );

/** States into which a page's prose can put each of its drawings, by the drawing's DOM id; none twice. */
export function linksOf(route: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [tag] of htmlOf(route).matchAll(/<a [^>]*data-state="[^"]+"[^>]*>/g)) {
    const id = /href="?#([\w-]+)/.exec(tag)?.[1] ?? "";
    const query = (/data-state="([^"]+)"/.exec(tag)?.[1] ?? "").replaceAll("&amp;", "&");
    const queries = found.get(id) ?? [];
    if (!queries.includes(query)) queries.push(query);
    found.set(id, queries);
  }
  return found;
}
