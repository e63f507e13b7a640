import type { Box } from "./box.ts";
import { element, style } from "./pieces.ts";

const isDrawn = (child: Partial<Box>) => child.attributes?.viewBox !== undefined;

/** A box of shapes, or of boxes of shapes: braces, arrows, bars as long as needed. */
export const isPicture = ({ children = [] }: Box): boolean =>
  children.length > 0 && children.every((child) => isDrawn(child) || isPicture(child));

export function picture(box: Box): string {
  const content = (box.children ?? []).map((child) =>
    isDrawn(child) ? child.toMarkup().replace(/ xmlns="[^"]*"/, "") : picture(child),
  );
  const name = box.classes.find((c) => /stretchy|hide-tail|brace-/.test(c))?.replace("katex-", "");
  const { height, width, minWidth } = box.style;
  return element(
    "span",
    { class: name ?? "drawn", style: style({ height, width, "min-width": minWidth }) },
    content.join(""),
  );
}
