import { type HeadProps, head, htmlLang } from "./head.ts";
import { lean } from "./lean.ts";

const fill = (template: string, slot: string, text: string): string => {
  if (!template.includes(slot)) throw new Error(`document: index.html has no ${slot}`);
  // A function, because a text's own `$&` must not be taken for a pattern.
  return template.replace(slot, () => text);
};

const widgetsIn = (body: string): string[] => [
  ...new Set(Array.from(body.matchAll(/ data-island="([^"]*)"/g), ([, id = ""]) => id)),
];

/** Only the modules of the drawings on the page: inert data, which the policy leaves alone. */
function moduleList(body: string, modules: HeadProps["assets"]["modules"]): string {
  const used = widgetsIn(body);
  const listed = Object.entries(modules).filter(([id]) => used.includes(id) || id === "");
  return used.length === 0 || listed.length === 0
    ? ""
    : `<script type="application/json" id="modules">${JSON.stringify(Object.fromEntries(listed))}</script>`;
}

/** Kinds of page with a style sheet of their own. */
export type PageKind = "home" | "lab" | "review" | "offline";

/** The whole text of a page from `index.html` and a body. */
export async function document(
  template: string,
  body: string,
  props: Omit<HeadProps, "fonts"> & { readonly kind?: PageKind | undefined },
): Promise<string> {
  const { fonts, modules, styles, stylesOf } = props.assets;
  const needed = [
    "inter-latin-wght-normal",
    ...(/ class="formula\b/.test(body) ? ["KaTeX_Main-Regular", "KaTeX_Math-Italic"] : []),
  ].flatMap((name) => fonts[name] ?? []);
  let html = fill(template, 'lang="en"', `lang="${htmlLang[props.lang]}"`);
  const parts = [...(props.kind === undefined ? [] : [props.kind]), ...widgetsIn(body)];
  const assets = { ...props.assets, styles: [...styles, ...stylesOf(parts)] };
  html = fill(html, "<!--head-->", await head({ ...props, assets, fonts: needed }));
  return fill(html, "<!--body-->", lean(body) + moduleList(body, modules));
}
