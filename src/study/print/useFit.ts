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
      for (const box of place.current?.querySelectorAll<HTMLElement>(".print-fit") ?? [])
        adapt(box);
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

function adapt(box: HTMLElement): void {
  const content = box.firstElementChild;
  if (!(content instanceof HTMLElement)) return;
  const natural = naturalWidth(box, content);
  const column = box.closest(".print-columns") === null ? PAGE : COLUMN;
  const { wide, scale } = fitOf(natural, column, PAGE);
  box.dataset.wide = String(wide);
  box.style.setProperty("--on-paper", String(scale));
  const room = box.clientWidth;
  box.style.setProperty("--on-screen", String(Math.min(1, room / Math.max(natural, 1))));
}

/** How wide it would be where nothing holds it; of a formula in pieces, the widest of these. */
function naturalWidth(box: HTMLElement, content: HTMLElement): number {
  box.style.removeProperty("--on-screen");
  box.dataset.measured = "";
  const pieces = [...content.querySelectorAll(".print-piece")];
  const measured = pieces.length > 0 ? pieces : [content];
  const natural = Math.max(...measured.map((e) => e.getBoundingClientRect().width));
  delete box.dataset.measured;
  return natural;
}
