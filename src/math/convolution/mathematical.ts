import { expectShape, reshape, type Tensor, tensor } from "../tensor/index.ts";
import { conv2d } from "./conv2d.ts";

/**
 * How much of the sum over all shifts is kept: "full" wherever the two overlap at all, "same" as many entries as x, from
 * the middle, "valid" only where w lies inside x.
 */
export type Mode = "full" | "same" | "valid";

/** Padding before and after x that gives the mode for a kernel of length k. */
const ends: Record<Mode, (k: number) => readonly [number, number]> = {
  full: (k) => [k - 1, k - 1],
  same: (k) => [k - 1 - Math.floor((k - 1) / 2), Math.floor((k - 1) / 2)],
  valid: () => [0, 0],
};

/** Σ_ij x[r+i, c+j] w[i, j] over all shifts (r, c): the kernel as it is. x [H, W], w [kh, kw]. */
export function crossCorrelate2d(x: Tensor, w: Tensor, mode: Mode): Tensor {
  expectShape("crossCorrelate2d", "x", x, ["H", "W"]);
  expectShape("crossCorrelate2d", "w", w, ["kh", "kw"]);
  const pads = [...ends[mode](w.shape[0]), ...ends[mode](w.shape[1])] as const;
  const image = reshape(x, [1, 1, ...x.shape]);
  const y = conv2d(image, reshape(w, [1, 1, ...w.shape]), null, { padding: pads });
  return reshape(y, y.shape.slice(2));
}

/** Σ_ij x[r−i, c−j] w[i, j], the convolution of mathematics: the kernel turned by 180°. It commutes; cross-correlation does not. */
export const convolve2d = (x: Tensor, w: Tensor, mode: Mode): Tensor =>
  crossCorrelate2d(x, tensor(w.shape, w.data.toReversed()), mode);

const inOneDimension =
  (rule: typeof crossCorrelate2d) =>
  (x: ArrayLike<number>, w: ArrayLike<number>, mode: Mode): Float64Array =>
    rule(
      tensor([1, x.length], Float64Array.from(x)),
      tensor([1, w.length], Float64Array.from(w)),
      mode,
    ).data;

/** Σ_i x[t+i] w[i]. */
export const crossCorrelate1d = inOneDimension(crossCorrelate2d);

/** Σ_i x[t−i] w[i]. */
export const convolve1d = inOneDimension(convolve2d);
