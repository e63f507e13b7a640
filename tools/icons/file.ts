import type { ComponentType } from "react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

const licence =
  "<!-- Lucide (lucide.dev), ISC License, Lucide Contributors; in part from Feather, MIT License, Cole Bemis. -->";

/** One SVG with a symbol for each name. Rejects when Lucide has no icon of that name. */
export async function iconFile(names: readonly string[]): Promise<string> {
  const symbols = await Promise.all(
    names.map(async (name) => {
      const module = (await import(`lucide-react/icons/${name}`)) as { default: ComponentType };
      const inside = renderToStaticMarkup(createElement(module.default)).replace(
        /^<svg[^>]*>|<\/svg>$/g,
        "",
      );
      return `<symbol id="${name}" viewBox="0 0 24 24">${inside}</symbol>`;
    }),
  );
  return `${licence}\n<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`;
}
