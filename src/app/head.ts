import { type Lang, langs } from "../params/index.ts";
import type { Assets } from "./assets.ts";
import { escapeHtml, tag } from "./html.ts";
import { hashOf, policy } from "./policy.ts";
import { prePaint } from "./theme.ts";

export interface HeadProps {
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  /** Addresses of this page in each language, from the host's root; absent on the page for wrong addresses. */
  readonly alternates?: Readonly<Record<Lang, string>>;
  /** Origin the site is published at (`https://example.org`), or "" when the build does not know it. */
  readonly origin: string;
  readonly assets: Assets;
  /** Fonts worth fetching before the style sheet asks for them. */
  readonly fonts: readonly string[];
}

export const htmlLang = { en: "en", zh: "zh-CN" } satisfies Record<Lang, string>;
const locale = { en: "en_GB", zh: "zh_CN" } satisfies Record<Lang, string>;

/** `--paper` of the tokens, which a browser's toolbar cannot read; a test holds the two together. */
export const paper = { light: "#fcfcfa", dark: "#121418" };

/** Everything in a page's head but its charset and viewport. */
export async function head(props: HeadProps): Promise<string> {
  const { lang, title, description, alternates, origin, assets } = props;
  const canonical = alternates && origin + alternates[lang];
  const meta = (name: string, content: string) => tag("meta", { name, content });
  const graph = (property: string, content: string | undefined) =>
    content === undefined ? "" : tag("meta", { property: `og:${property}`, content });
  return [
    // A policy governs only what comes after it, so it stands first.
    assets.strict &&
      tag("meta", {
        "http-equiv": "Content-Security-Policy",
        content: policy(await hashOf(prePaint)),
      }),
    `<title>${escapeHtml(title)}</title>`,
    `<script>${prePaint}</script>`,
    ...props.fonts.map((href) =>
      tag("link", { rel: "preload", as: "font", type: "font/woff2", href, crossorigin: true }),
    ),
    ...assets.styles.map((href) => tag("link", { rel: "stylesheet", href })),
    ...assets.scripts.map((src) => `${tag("script", { type: "module", src })}</script>`),
    meta("description", description),
    canonical && tag("link", { rel: "canonical", href: canonical }),
    ...(alternates
      ? [
          ...langs.map((l) =>
            tag("link", {
              rel: "alternate",
              hreflang: htmlLang[l],
              href: origin + alternates[l],
            }),
          ),
          tag("link", { rel: "alternate", hreflang: "x-default", href: origin + alternates.en }),
        ]
      : [meta("robots", "noindex")]),
    graph("type", "website"),
    graph("site_name", "Nabla"),
    graph("title", title),
    graph("description", description),
    graph("url", canonical),
    graph("locale", locale[lang]),
    tag("meta", {
      name: "theme-color",
      media: "(prefers-color-scheme: light)",
      content: paper.light,
    }),
    tag("meta", {
      name: "theme-color",
      media: "(prefers-color-scheme: dark)",
      content: paper.dark,
    }),
    tag("link", { rel: "icon", type: "image/svg+xml", href: `${assets.base}favicon.svg` }),
  ]
    .filter(Boolean)
    .join("\n    ");
}
