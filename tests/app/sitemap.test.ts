import { expect, test } from "vitest";
import { sitemap } from "../../src/app/sitemap.ts";
import { routesOf } from "../../src/pages/routes.ts";

test("lists each page once a language, each with both counterparts, and no page for wrong addresses", () => {
  const xml = sitemap(routesOf(["a"], ["w"]), "/x/", "https://example.org");
  const places = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map((m) => m[1]);
  expect(places).toEqual(
    [
      "",
      "zh/",
      "a/",
      "zh/a/",
      "lab/",
      "zh/lab/",
      "review/",
      "zh/review/",
      "offline/",
      "zh/offline/",
      "lab/w/",
      "zh/lab/w/",
    ].map((path) => `https://example.org/x/${path}`),
  );
  for (const place of places) expect(xml.split(`href="${place}"`)).toHaveLength(3);
});
