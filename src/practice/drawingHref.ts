import type { Task } from "../drills/drill.ts";
import type { Lang } from "../params/index.ts";
import { formatHash, labHref } from "../widgets/frame/address.ts";

/**
 * Where the task's drawing shows the same. On this page, if it is here and its own settings are all told anew by the
 * state (what the state leaves out is meant as at the start); otherwise alone in the lab.
 */
export function drawingHref(
  { widget, state }: NonNullable<Task["drawing"]>,
  { document, base, lang }: { document: Document; base: string; lang: Lang },
): string {
  const told = new URLSearchParams(state);
  const here = [...document.querySelectorAll<HTMLElement>(`[data-island="${widget}"]`)].find(
    ({ dataset }) => Object.keys(JSON.parse(dataset.attrs ?? "{}")).every((key) => told.has(key)),
  );
  if (here) return formatHash(here.id, state);
  return labHref(base, lang, widget, state);
}
