import { type Box, childrenOf, em, ems, has, layersOf, sizeOf } from "./box.ts";
import { faceOf, faces, sizeFace } from "./faces.ts";
import { isPicture, picture } from "./picture.ts";
import { element, glyphs, html, isSpace, markup, type Piece, space } from "./pieces.ts";
import { accent, fraction, pile } from "./piles.ts";
import { root } from "./root.ts";
import { scripts } from "./scripts.ts";
import { Unsupported } from "./unsupported.ts";

/** Kinds of atoms and groups: they decided on the spaces, and leave no mark of their own. */
const plain = new Set([
  ..."mord mbin mrel mop mopen mclose mpunct minner mtight text mathrm mainrm textrm".split(" "),
  ..."mtable mover munder x-arrow op-limits op-symbol delimcenter delimsizinginner".split(" "),
  ..."katex-root katex-overline katex-underline".split(" "),
  "",
]);

/** All boxes of a line. */
export const line = (boxes: readonly Box[], face = ""): Piece[] => {
  const pieces: Piece[] = [];
  const fraction = boxes.some((box) => has(box, "mfrac"));
  for (const box of boxes) {
    if (has(box, "msupsub")) scripts(box, pieces, inside);
    else if (has(box, "nulldelimiter")) pieces.push(...(fraction ? [] : [glyphs("\u200a")]));
    else pieces.push(...one(box, face));
  }
  return pieces;
};

const inside = (boxes: readonly Box[]) => markup(line(boxes));

function one(box: Box, around: string): readonly Piece[] {
  const children = childrenOf(box);
  if (box.text !== undefined) return glyph(box, around);
  if (has(box, "katex-strut") || has(box, "pstrut")) return [];
  if (has(box, "mspace")) {
    return children.length > 0 ? line(children) : [space(ems(box.style.marginRight))];
  }
  if (has(box, "arraycolsep")) return [space(ems(box.style.width))];
  if (has(box, "mfrac")) return [html(fraction(box, inside))];
  if (has(box, "sqrt")) return [html(root(box, inside))];
  if (has(box, "katex-accent")) return [html(accent(box, inside))];
  if (has(box, "vlist-t")) return [html(pile(layersOf(box), "", inside))];
  if (has(box, "enclosing")) return knob(box);
  const align = /col-align-([lrc])/.exec(box.classes.join(" "))?.[1];
  if (align) return [html(pile(layersOf(children[0] as Box), align === "c" ? "" : align, inside))];
  if (has(box, "delimsizing")) return line(children, sizeFace(box));
  if (has(box, "katex-sizing")) return [sized(box)];
  if (isPicture(box)) return [html(picture(box))];
  return raised(line(children, faceOf(box, around)), shiftOf(box));
}

/** How far a box is moved down. Only known kinds may come here, and only this may be asked of them. */
function shiftOf({ classes, style: { top, position: _, ...others } }: Box): number {
  const strange = [
    ...classes.filter((name) => !plain.has(name) && !(name in faces)),
    ...Object.keys(others),
  ];
  if (strange.length > 0) throw new Unsupported(`"${strange.join(" ")}" of KaTeX's layout`);
  return ems(top);
}

const raised = (pieces: readonly Piece[], shift: number): readonly Piece[] => {
  if (em(shift) === "0") return pieces;
  return [html(element("span", { style: `position:relative;top:${em(shift)}` }, markup(pieces)))];
};

function glyph(box: Box, around: string): readonly Piece[] {
  // Spaces of words: a quarter of an em, which the no-break space is not here.
  const text = (box.text ?? "").replaceAll("\u200b", "").replaceAll("\u00a0", "\u2005");
  if (text === "") return [];
  const face = faceOf(box, around);
  const shift = shiftOf(box);
  const gap = box.italic ?? 0;
  if (gap < 0.17) return raised([glyphs(text, face, gap)], shift);
  // An integral leans further than any letter but Y.
  const style = `margin-right:${em(gap)}`;
  return raised([html(element("span", { style }, markup([glyphs(text, face)])))], shift);
}

function sized(box: Box): Piece {
  const size = sizeOf(box);
  const content = inside(childrenOf(box));
  if (size === 1) return html(content);
  return html(element("span", { style: `font-size:${em(size)}` }, content));
}

/** A symbol that a drawing's knob moves. The space after it is no part of it. */
function knob(box: Box): readonly Piece[] {
  const pieces = line(childrenOf(box));
  const after: Piece[] = [];
  const last = pieces.at(-1);
  if (isSpace(last)) after.push(pieces.pop() as Piece);
  const content = markup(pieces);
  const name = box.attributes?.["data-knob"];
  if (name === undefined) throw new Unsupported("\\htmlData without knob=");
  const letter = /^<i([^>]*)>([^<]*)<\/i>$/.exec(content);
  const marked = letter
    ? `<i data-knob=${name}${letter[1]}>${letter[2]}</i>`
    : element("span", { "data-knob": name }, content);
  return [html(marked), ...after];
}
