import { hrefOf, type Route } from "../pages/routes.ts";
import { langs } from "../params/index.ts";
import { htmlLang } from "./head.ts";
import { escapeHtml, tag } from "./html.ts";

/** Every page in every language, each naming its counterparts. */
export function sitemap(routes: readonly Route[], base: string, origin: string): string {
  const urls = routes
    .filter((route) => route.page !== "not-found")
    .flatMap((route) => {
      const address = (lang: (typeof langs)[number]) => origin + hrefOf(base, lang, route);
      const alternates = langs.map((lang) =>
        tag("xhtml:link", {
          rel: "alternate",
          hreflang: htmlLang[lang],
          href: address(lang),
        }).replace(/>$/, "/>"),
      );
      return langs.map(
        (lang) => `<url><loc>${escapeHtml(address(lang))}</loc>${alternates.join("")}</url>`,
      );
    });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    "</urlset>\n",
  ].join("\n");
}
