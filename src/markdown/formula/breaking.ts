import { type Box, childrenOf, em, glyphsOf, has } from "./box.ts";
import { line } from "./line.ts";
import { element, markup, type Piece } from "./pieces.ts";
import { Unsupported } from "./unsupported.ts";

/** Lines of prose give this much room to a formula; a taller one makes its own. */
const room = { height: 1, depth: 0.4 };

/** Glyphs that stay on one line whatever their signs: about as many as a long word has. */
const together = 14;

interface Part {
  readonly pieces: readonly Piece[];
  readonly height: number;
  readonly depth: number;
}

const partOf = (box: Box): Part => {
  if (!has(box, "katex-base")) throw new Unsupported(`a box of kind ${box.classes.join(" ")}`);
  return { pieces: line(childrenOf(box)), height: box.height, depth: box.depth };
};

const joined = (parts: readonly Part[]): Part => ({
  pieces: parts.flatMap(({ pieces }) => pieces),
  height: Math.max(...parts.map(({ height }) => height)),
  depth: Math.max(...parts.map(({ depth }) => depth)),
});

const strut = ({ height, depth }: Part) => {
  const style = `height:${em(height + depth)};vertical-align:${em(-depth)}`;
  return element("span", { class: "strut", style }, "");
};

const written = (part: Part): string =>
  (part.height > room.height || part.depth > room.depth ? strut(part) : "") + markup(part.pieces);

/** A formula with a line of its own. */
export function displayed(boxes: readonly Box[]): string {
  const whole = joined(boxes.map(partOf));
  return strut(whole) + markup(whole.pieces);
}

/** A formula among words. A long one may break after its signs of relation and operation, as TeX has it. */
export function inline(boxes: readonly Box[]): string {
  const parts = boxes.map(partOf);
  if (parts.length < 2 || glyphsOf(boxes) <= together) return written(joined(parts));
  return parts
    .map((part) => {
      const [, body = "", space = ""] = /^(.*?)([\u00a0\u205f]?)$/s.exec(written(part)) ?? [];
      // Outside, and as one that breaks: the no-break space would not.
      return element("span", { class: "part" }, body) + space.replace("\u00a0", " ");
    })
    .join("");
}
