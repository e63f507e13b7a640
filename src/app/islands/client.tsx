import { hydrateRoot } from "react-dom/client";
import type { Lang } from "../../params/index.ts";
import { widgets } from "../../widgets/index.ts";
import type { AnyWidget } from "../../widgets/widget.ts";
import { Island, prefixOf } from "./Island.tsx";

const registry: Readonly<Record<string, () => Promise<{ default: AnyWidget }>>> = widgets;

/**
 * Makes a drawing live. Resolves once its effects have run; rejects, with the picture as it was, when its code does
 * not load or does not start.
 */
export async function hydrate(element: HTMLElement): Promise<void> {
  const { island = "", attrs = "{}", lang, full, later } = element.dataset;
  const load = registry[island];
  if (load === undefined) throw new Error(`hydrate: no widget "${island}"`);
  const { default: widget } = await load();
  const picture = element.innerHTML;
  await new Promise<void>((resolve, reject) => {
    const root = hydrateRoot(
      element,
      <Island
        widget={widget}
        lang={lang as Lang}
        id={element.id}
        attributes={JSON.parse(attrs)}
        base={import.meta.env.BASE_URL}
        full={full !== undefined}
        later={later !== undefined}
        onStart={resolve}
      />,
      {
        identifierPrefix: prefixOf(element.id),
        onUncaughtError(error) {
          // Later, since React has yet to empty the element.
          setTimeout(() => {
            root.unmount();
            element.innerHTML = picture;
            reject(error);
          });
        },
      },
    );
  });
}
