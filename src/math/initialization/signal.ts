import type { Tensor } from "../tensor/index.ts";

/** How large things are at one layer of a deep network. */
export interface LayerSignal {
  /** h of this layer, [N, out]. */
  readonly h: Tensor;
  /** Of all entries of h. */
  readonly mean: number;
  /** Population standard deviation of all entries of h. */
  readonly std: number;
  readonly meanSquare: number;
  /** Euclidean norm of h. */
  readonly norm: number;
  /** Share of the entries of h that are exactly 0. */
  readonly zeroShare: number;
  /** Euclidean norm of ∂L/∂h. */
  readonly gradientNorm: number;
  /** Euclidean norm of ∂L/∂W. */
  readonly weightGradientNorm: number;
}

/** Euclidean norm of all entries, safe from overflow: explosions are what is measured here. */
export function normOf({ data }: Tensor): number {
  const top = data.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (top === 0 || !Number.isFinite(top)) return top;
  return top * Math.sqrt(data.reduce((sum, x) => sum + (x / top) ** 2, 0));
}

export function signalOf(h: Tensor, gradient: Tensor, weightGradient: Tensor): LayerSignal {
  const count = h.data.length;
  const mean = h.data.reduce((sum, x) => sum + x, 0) / count;
  const deviation = { shape: h.shape, data: h.data.map((x) => x - mean) };
  const norm = normOf(h);
  return {
    h,
    mean,
    std: normOf(deviation) / Math.sqrt(count),
    meanSquare: (norm / Math.sqrt(count)) ** 2,
    norm,
    zeroShare: h.data.filter((x) => x === 0).length / count,
    gradientNorm: normOf(gradient),
    weightGradientNorm: normOf(weightGradient),
  };
}
