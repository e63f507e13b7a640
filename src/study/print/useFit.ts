import { type RefObject, useLayoutEffect } from "react";
import { fitOf } from "./fit.ts";
import type { Pages } from "./pages.ts";

/** CSS pixels of a millimetre. */
const MM = 96 / 25.4;
/** Widths of the text and its columns on paper; print.css has the same. */
const PAGE = 184 * MM;
const COLUMN = 88 * MM;

/**
 * Makes formulas and tables go into their columns on paper, which a style sheet cannot: on paper nothing scrolls. Their natural
 * widths do not depend on the screen.
 */
export function useFit(place: RefObject<HTMLElement | null>, pages: Pages | null): void {
  useLayoutEffect(() => {
    if (pages === null) return;
    let wanted = true;
    const layOut = () => {
      if (!wanted || place.current === null) return;
      const columns = place.current.querySelectorAll<HTMLElement>(".print-fit");
      for (const box of columns) {
        const single = box.closest(".print-columns") === null;
        const content = box.firstElementChild as HTMLElement;
        content.style.fontSize = "";
        const { wide, scale } = fitOf(naturalWidth(content), single ? PAGE : COLUMN, PAGE);
        box.dataset.wide = String(wide && !single);
        if (scale < 1) content.style.fontSize = `${scale}em`;
      }
    };
    layOut();
    // The fonts of formulas come when they are first needed.
    document.fonts?.ready.then(layOut);
    return () => {
      wanted = false;
    };
  }, [place, pages]);
}

/** How wide it would be where nothing holds it. */
function naturalWidth(content: HTMLElement): number {
  const { width, maxWidth } = content.style;
  content.style.width = content.localName === "table" ? "min-content" : "max-content";
  content.style.maxWidth = "none";
  const natural = content.getBoundingClientRect().width;
  content.style.width = width;
  content.style.maxWidth = maxWidth;
  return natural;
}
