import { renderToStaticMarkup } from "react-dom/server";
import { hrefOf, type Route } from "../pages/routes.ts";
import { Shell } from "../pages/Shell.tsx";
import { type Lang, langs } from "../params/index.ts";
import type { Assets } from "./assets.ts";
import { cardFiles } from "./cards.ts";
import { document, type PageKind } from "./document.ts";
import { openLibrary } from "./library.ts";
import { sitemap } from "./sitemap.ts";
import { view } from "./view.tsx";
import { words } from "./words.ts";

/** What a page is rendered with. */
export interface Setting {
  readonly assets: Assets;
  /** Text of index.html. */
  readonly template: string;
  /** Origin the site is published at (`https://example.org`), or "". */
  readonly origin: string;
}

/** One address of the site, without its base: `zh/optimizers/`, `404.html`. */
export interface Address {
  readonly path: string;
  readonly lang: Lang;
  readonly route: Route;
}

export interface Site {
  readonly addresses: readonly Address[];
  render(address: Address, setting: Setting): Promise<string>;
  sitemap(setting: Setting): string;
  /** Files that pages fetch, by their paths below the base. */
  files(): Promise<ReadonlyMap<string, string>>;
}

const kinds: Readonly<Partial<Record<Route["page"], PageKind>>> = {
  offline: "offline",
  home: "home",
  "not-found": "home",
  lab: "lab",
  review: "review",
  widget: "lab",
};

/** Reads everything under `root`, the repository's folder, and stands ready to render any page below `base`. */
export async function openSite(root: string, base: string): Promise<Site> {
  const library = await openLibrary(root, base);
  const addresses = library.routes.flatMap((route) =>
    (route.page === "not-found" ? (["en"] as const) : langs).map((lang) => ({
      path: hrefOf("/", lang, route).slice(1),
      lang,
      route,
    })),
  );
  let files: ReturnType<typeof cardFiles> | undefined;
  return {
    addresses,
    files: () => {
      files ??= cardFiles(library);
      return files;
    },
    sitemap: ({ origin }) => sitemap(library.routes, base, origin),
    async render({ route, lang }, { assets, template, origin }) {
      const { main, title, description, ...rest } = view(library, route, lang);
      // Nobody knows what a wrong address meant: its counterparts are the two home pages.
      const counterpart: Route = route.page === "not-found" ? { page: "home" } : route;
      const alternates = {
        en: hrefOf(base, "en", counterpart),
        zh: hrefOf(base, "zh", counterpart),
      };
      const body = renderToStaticMarkup(
        <Shell {...{ lang, route, base, alternates }} groups={library.groups(lang)} {...rest}>
          {main}
        </Shell>,
      );
      return document(template, body, {
        lang,
        title: route.page === "home" ? title : `${title} · ${words.name[lang]}`,
        description,
        ...(route.page === "not-found" ? {} : { alternates }),
        origin,
        assets,
        kind: kinds[route.page],
      });
    },
  };
}
