import katex, { type KatexOptions } from "katex";

/** A box of KaTeX's layout; lengths in em of the size that it is set in. */
export interface Box {
  readonly classes: readonly string[];
  readonly style: Readonly<Record<string, string>>;
  readonly height: number;
  readonly depth: number;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Box[];
  /** A glyph, or several of one font. */
  readonly text?: string;
  /** Room that a slanted glyph needs before an upright one. */
  readonly italic?: number;
  toMarkup(): string;
}

const renderer = katex as unknown as {
  __renderToHTMLTree(tex: string, options: KatexOptions): Box;
};

/** Parts of a formula between which its line may break; throws KaTeX's ParseError for bad TeX. */
export function layOut(tex: string, options: KatexOptions): readonly Box[] {
  let box = renderer.__renderToHTMLTree(tex, options);
  while (!has(box, "katex-html")) {
    const inner = box.children?.[0];
    if (!inner) throw new Error(`layOut: KaTeX's layout of ${tex} holds no katex-html box`);
    box = inner;
  }
  return box.children ?? [];
}

export const has = (box: Box, name: string): boolean => box.classes.includes(name);

/** Boxes inside, without the drawn shapes: these have no classes. */
export const childrenOf = ({ children = [] }: Box): readonly Box[] =>
  children.filter(({ classes }: Partial<Box>) => classes !== undefined);

/** How many glyphs one sees. */
export const glyphsOf = (boxes: readonly Box[]): number =>
  boxes.reduce(
    (sum, box) =>
      sum + (box.text ?? "").replace(/[\s\u200b]/g, "").length + glyphsOf(childrenOf(box)),
    0,
  );

/** `0.5em` → 0.5; what is not there is nothing. */
export const ems = (length: string | undefined): number => {
  if (length === undefined) return 0;
  const found = /^(-?[\d.]+)em$/.exec(length);
  if (!found) throw new Error(`ems: needs a length in em, got ${length}`);
  return Number(found[1]);
};

/** 0.3629 → `.36em`: a hundredth of an em is a fifth of a pixel. */
export const em = (length: number): string => {
  const rounded = Math.round(length * 100) / 100;
  return rounded === 0 ? "0" : `${String(rounded).replace(/^(-?)0\./, "$1.")}em`;
};

/** Part of a pile, `shift` below the line that the pile stands on. */
export interface Layer {
  readonly shift: number;
  readonly left: number;
  /** Relative to the size of the pile. */
  readonly size: number;
  readonly boxes: readonly Box[];
  readonly classes: readonly string[];
}

// Size of each of KaTeX's classes size1 … size11.
const sizes = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];

/** Font size of a box whose classes read `reset-size6 size3`, relative to what is around it. */
export function sizeOf(box: Box): number {
  const size = (prefix: RegExp) =>
    sizes[Number(box.classes.map((name) => prefix.exec(name)?.[1]).find(Boolean))] ?? 1;
  return size(/^size(\d+)$/) / size(/^reset-size(\d+)$/);
}

/** The layers of a `vlist-t`, in KaTeX's order (from below, mostly). */
export function layersOf(pile: Box): Layer[] {
  const list = childrenOf(childrenOf(pile)[0] as Box)[0] as Box;
  return childrenOf(list).map((layer) => {
    const [strut, ...boxes] = childrenOf(layer);
    const only = boxes.length === 1 ? boxes[0] : undefined;
    const sized = only && has(only, "katex-sizing") && Object.keys(only.style).length === 0;
    return {
      shift: ems(layer.style.top) + ems(strut?.style.height),
      left: ems(layer.style.marginLeft),
      size: sized ? sizeOf(only) : 1,
      boxes: sized ? childrenOf(only) : boxes,
      classes: layer.classes,
    };
  });
}

/** Nearer than one sees. */
export const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.013;

/** Writes the boxes inside another. */
export type Inside = (boxes: readonly Box[]) => string;
