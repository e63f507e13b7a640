import type { Lang } from "../params/index.ts";

/** Address of a page from the host's root: `path` is `""` for the home page, else `optimizers`, `lab`, `lab/optimizer-race`. */
export const pageAddress = (base: string, lang: Lang, path: string): string =>
  `${base}${lang === "en" ? "" : `${lang}/`}${path === "" ? "" : `${path}/`}`;
