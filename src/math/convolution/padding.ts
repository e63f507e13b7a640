import { expectPair, type Pair } from "./pair.ts";
import { extent } from "./size.ts";

/** Entries added at the four edges. */
export type Pads = readonly [top: number, bottom: number, left: number, right: number];

/**
 * "valid" adds nothing. "same" adds what makes the output as large as the input (with stride s, ⌈n/s⌉); an odd entry goes
 * to the bottom and right. One number stands for all edges, two for height and width.
 */
export type Padding = "valid" | "same" | number | Pair | Pads;

/** What stands in the padding: zeros, the input mirrored at its edge entries, the edge entries, the opposite side. */
export type PaddingMode = "zeros" | "reflect" | "replicate" | "circular";

const same = (input: number, kernel: number, stride: number, dilation: number): Pair => {
  const reach = (Math.ceil(input / stride) - 1) * stride + extent(kernel, dilation);
  const total = Math.max(0, reach - input);
  const before = Math.floor(total / 2);
  return [before, total - before];
};

/** The padding in numbers, for an input and kernel of these heights and widths. */
export function padsOf(
  where: string,
  padding: Padding,
  input: Pair,
  kernel: Pair,
  stride: Pair,
  dilation: Pair,
): Pads {
  if (padding === "valid") return [0, 0, 0, 0];
  if (padding === "same") {
    return [
      ...same(input[0], kernel[0], stride[0], dilation[0]),
      ...same(input[1], kernel[1], stride[1], dilation[1]),
    ];
  }
  const [top, bottom, left, right] =
    typeof padding === "number"
      ? [padding, padding, padding, padding]
      : padding.length === 2
        ? [padding[0], padding[0], padding[1], padding[1]]
        : padding;
  expectPair(where, "padding", [top, bottom], 0);
  expectPair(where, "padding", [left, right], 0);
  return [top, bottom, left, right];
}
