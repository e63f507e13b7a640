import { type RefObject, useLayoutEffect } from "react";
import { fitOf } from "./fit.ts";
import type { Pages } from "./pages.ts";
import { splitFormula } from "./splitFormula.ts";

/** CSS pixels of a millimetre. */
const MM = 96 / 25.4;
/** Widths of the text and its columns on paper; print.css has the same. */
const PAGE = 186 * MM;
const COLUMN = 90 * MM;

/**
 * Makes formulas and tables go into their columns, which a style sheet cannot: on paper nothing scrolls. How wide they would be does
 * not depend on the screen, so that what is measured there holds for paper.
 */
export function useFit(place: RefObject<HTMLElement | null>, pages: Pages | null): void {
  useLayoutEffect(() => {
    if (pages === null) return;
    const layOut = () => {
      if (place.current !== null)
        adaptAll([...place.current.querySelectorAll<HTMLElement>(".print-fit")]);
    };
    for (const formula of place.current?.querySelectorAll<HTMLElement>(".formula-display") ?? [])
      splitFormula(formula);
    layOut();
    // The fonts of formulas come when they are first needed.
    document.fonts?.ready.then(layOut);
    addEventListener("resize", layOut);
    return () => removeEventListener("resize", layOut);
  }, [place, pages]);
}

/** All at a time, because each change of one would lay out the columns anew. */
function adaptAll(boxes: readonly HTMLElement[]): void {
  for (const box of boxes) {
    box.style.removeProperty("--on-screen");
    box.dataset.measured = "";
  }
  const widths = boxes.map(naturalWidth);
  for (const box of boxes) delete box.dataset.measured;
  const rooms = boxes.map((box) => box.clientWidth);
  for (const [i, box] of boxes.entries()) {
    const natural = widths[i] ?? 0;
    const column = box.closest(".print-columns") === null ? PAGE : COLUMN;
    const { wide, scale } = fitOf(natural, column, PAGE);
    box.dataset.wide = String(wide);
    box.style.setProperty("--on-paper", String(scale));
    const shown = Math.min(1, (rooms[i] ?? 0) / Math.max(natural, 1));
    box.style.setProperty("--on-screen", String(shown));
  }
}

/** How wide what is in a box would be where nothing holds it; of a formula in pieces, the widest of these. */
function naturalWidth(box: HTMLElement): number {
  const pieces = [...box.querySelectorAll(".print-piece")];
  const measured = pieces.length > 0 ? pieces : [...box.children];
  return Math.max(0, ...measured.map((e) => e.getBoundingClientRect().width));
}
