import { type Lang, langs } from "../params/index.ts";

/** A page of the site, whatever its language. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "topic"; readonly slug: string }
  | { readonly page: "lab" }
  | { readonly page: "review" }
  | { readonly page: "offline" }
  | { readonly page: "widget"; readonly id: string }
  | { readonly page: "not-found" };

const placeOf = (route: Route): string => {
  switch (route.page) {
    case "home":
      return "";
    case "topic":
      return `${route.slug}/`;
    case "lab":
    case "review":
    case "offline":
      return `${route.page}/`;
    case "widget":
      return `lab/${route.id}/`;
    case "not-found":
      return "404.html";
  }
};

/** Address from the host's root. `base` begins and ends with a slash; English stands at the base itself. */
export const hrefOf = (base: string, lang: Lang, route: Route): string =>
  // One bilingual page answers every wrong address: hosts know only one 404.html.
  lang === "en" || route.page === "not-found"
    ? `${base}${placeOf(route)}`
    : `${base}${lang}/${placeOf(route)}`;

const taken: readonly string[] = ["lab", "review", "offline", "assets", ...langs];

/** Every page of the site. Throws if a topic's slug is already the name of something else. */
export function routesOf(slugs: readonly string[], widgetIds: readonly string[]): Route[] {
  const clash = slugs.find((slug) => taken.includes(slug));
  if (clash !== undefined) throw new Error(`routesOf: the slug "${clash}" is reserved`);
  return [
    { page: "home" },
    ...slugs.map((slug): Route => ({ page: "topic", slug })),
    { page: "lab" },
    { page: "review" },
    { page: "offline" },
    ...widgetIds.map((id): Route => ({ page: "widget", id })),
    { page: "not-found" },
  ];
}
