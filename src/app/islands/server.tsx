import { renderToString } from "react-dom/server";
import type { Lang } from "../../params/index.ts";
import type { AnyWidget } from "../../widgets/widget.ts";
import { tag } from "../html.ts";
import { Island, prefixOf } from "./Island.tsx";

export interface IslandPlace {
  readonly id: string;
  readonly attributes: Record<string, string>;
  readonly lang: Lang;
  readonly base: string;
  /** The lab's page of this one widget. */
  readonly full?: boolean;
  /** Not the first drawing of its page. */
  readonly later?: boolean;
}

/** The drawing's first picture. A tree of its own, or `useId` would depend on what stands before it in the page. */
export const renderIsland = (widget: AnyWidget, place: IslandPlace): string =>
  renderToString(<Island widget={widget} full={false} later={false} {...place} />, {
    identifierPrefix: prefixOf(place.id),
  });

/** The island with its element, for pages that are not written in Markdown. */
export const islandHtml = (widget: AnyWidget, place: IslandPlace): string =>
  `${tag("div", {
    class: "island",
    id: place.id,
    "data-island": widget.id,
    "data-attrs": JSON.stringify(place.attributes),
    "data-lang": place.lang,
    "data-full": place.full === true,
  })}${renderIsland(widget, place)}</div>`;
