import type { ReactNode } from "react";
import { hydrateRoot } from "react-dom/client";
import type { Lang } from "../../params/index.ts";
import { widgets } from "../../widgets/index.ts";
import type { AnyWidget } from "../../widgets/widget.ts";
import { Island, prefixOf } from "./Island.tsx";

const registry: Readonly<Record<string, () => Promise<{ default: AnyWidget }>>> = widgets;

/** What an island holds; it calls `onStart` once its effects have run. */
type Content = (onStart: () => void) => ReactNode;

const placeOf = ({ id, dataset }: HTMLElement) => ({
  id,
  lang: dataset.lang as Lang,
  base: import.meta.env.BASE_URL,
  attributes: JSON.parse(dataset.attrs ?? "{}"),
});

async function drawing(element: HTMLElement): Promise<Content> {
  const { island = "", full, later } = element.dataset;
  const load = registry[island];
  if (load === undefined) throw new Error(`hydrate: no widget "${island}"`);
  const { default: widget } = await load();
  return (onStart) => (
    <Island
      widget={widget}
      {...placeOf(element)}
      full={full !== undefined}
      later={later !== undefined}
      onStart={onStart}
    />
  );
}

async function practice(element: HTMLElement): Promise<Content> {
  const { openPractice } = await import("../../practice/index.tsx");
  const { attributes, ...place } = placeOf(element);
  return openPractice(attributes, place);
}

async function study(element: HTMLElement): Promise<Content> {
  const { openStudy } = await import("../../study/index.tsx");
  return openStudy(placeOf(element));
}

/** Islands that are no drawings, by their names in the page. */
const others: Readonly<Record<string, (element: HTMLElement) => Promise<Content>>> = {
  drill: practice,
  review: study,
};

/**
 * Makes an island live, be it a drawing or a box of drills. Resolves once its effects have run; rejects, with the picture as it was, when its code does
 * not load or does not start.
 */
export async function hydrate(element: HTMLElement): Promise<void> {
  const content = await (others[element.dataset.island ?? ""] ?? drawing)(element);
  const picture = element.innerHTML;
  await new Promise<void>((resolve, reject) => {
    const root = hydrateRoot(element, content(resolve), {
      identifierPrefix: prefixOf(element.id),
      onUncaughtError(error) {
        // Later, since React has yet to empty the element.
        setTimeout(() => {
          root.unmount();
          element.innerHTML = picture;
          reject(error);
        });
      },
    });
  });
}
