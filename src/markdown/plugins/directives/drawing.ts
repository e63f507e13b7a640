import type { LeafDirective } from "mdast-util-directive";
import { slipsOfState } from "../../drawingState.ts";
import type { Island } from "../../page.ts";
import { type Context, report, spanOf } from "../context.ts";
import { injected, type Styled } from "../styled.ts";

/** `::optimizer-race{surface=ravine #race}`: a widget, in the state that the attributes give. */
export function drawing(node: LeafDirective, context: Context): Styled {
  const { page, book, renderIsland } = context;
  const { id, ...given } = node.attributes ?? {};
  const attributes = Object.fromEntries(Object.entries(given).map(([k, v]) => [k, v ?? ""]));
  const later = page.islands.length > 0;
  const island: Island = { id: id ?? node.name, widget: node.name, attributes, later };
  page.islands.push({ ...island, ...spanOf(node) });
  const widget = Object.hasOwn(book.widgets, node.name) ? book.widgets[node.name] : undefined;
  const slips =
    widget === undefined
      ? [`no widget “${node.name}”; known: ${Object.keys(book.widgets).join(", ")}`]
      : slipsOfState(widget, Object.entries(attributes));
  for (const slip of slips) report(context, node, `::${node.name}: ${slip}`);
  return injected(
    "div",
    slips.length === 0 ? renderIsland(island) : "",
    {
      className: "island",
      id: island.id,
      dataIsland: island.widget,
      dataAttrs: JSON.stringify(attributes),
      dataLang: page.source.lang,
      dataLater: later || undefined,
    },
    node,
  );
}
