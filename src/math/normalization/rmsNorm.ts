import { expectShape, showShape, sizeOf, type Tensor, tensor } from "../tensor/index.ts";

export interface RmsNormOptions {
  /** Scale of each normalized entry, [...normalizedShape]; 1 where absent. */
  readonly gamma?: Tensor | null;
  /** Added to the mean square, inside the root. */
  readonly eps?: number;
}

export interface RmsNorm {
  readonly y: Tensor;
  /** x/√(mean square + eps), before the scale. */
  readonly normalized: Tensor;
  /** One for each row, shaped like the axes that are not normalized. */
  readonly meanSquare: Tensor;
}

/**
 * Division of every row, the last axes of x that are `normalizedShape`, by its root mean square:
 * y = γ·x/√(mean(x²) + ε). No mean is taken out and nothing is added. Source: rmsnorm.
 */
export function rmsNorm(
  x: Tensor,
  normalizedShape: readonly number[],
  { gamma = null, eps = 1e-6 }: RmsNormOptions = {},
): RmsNorm {
  const from = x.shape.length - normalizedShape.length;
  const fits = from >= 0 && normalizedShape.every((n, i) => n === x.shape[from + i]);
  const size = sizeOf(normalizedShape);
  if (!fits || normalizedShape.length === 0 || size === 0) {
    throw new Error(
      `rmsNorm: normalizedShape must be the last axes of x ${showShape(x.shape)}, got ${showShape(normalizedShape)}`,
    );
  }
  if (gamma !== null) expectShape("rmsNorm", "gamma", gamma, normalizedShape);
  const meanSquare = tensor(x.shape.slice(0, from));
  x.data.forEach((value, i) => {
    meanSquare.data[Math.floor(i / size)] += value ** 2 / size;
  });
  const root = meanSquare.data.map((square) => Math.sqrt(square + eps));
  const normalized = x.data.map((value, i) => value / root[Math.floor(i / size)]);
  return {
    y: tensor(
      x.shape,
      gamma === null ? normalized : normalized.map((n, i) => gamma.data[i % size] * n),
    ),
    normalized: tensor(x.shape, normalized),
    meanSquare,
  };
}

/** Gradients of Σ gy·y. Up to ε, gx of a row is orthogonal to the row. */
export function rmsNormBackward(
  x: Tensor,
  normalizedShape: readonly number[],
  gy: Tensor,
  options: RmsNormOptions = {},
): { readonly gx: Tensor; readonly ggamma: Tensor } {
  const { normalized, meanSquare } = rmsNorm(x, normalizedShape, options);
  expectShape("rmsNormBackward", "gy", gy, x.shape);
  const { gamma = null, eps = 1e-6 } = options;
  const size = sizeOf(normalizedShape);
  const ggamma = tensor(normalizedShape);
  const along = new Float64Array(meanSquare.data.length);
  const gn = gy.data.map((g, i) => {
    ggamma.data[i % size] += g * normalized.data[i];
    const scaled = gamma === null ? g : g * gamma.data[i % size];
    along[Math.floor(i / size)] += scaled * normalized.data[i];
    return scaled;
  });
  const gx = gn.map((g, i) => {
    const row = Math.floor(i / size);
    return (g - (normalized.data[i] * along[row]) / size) / Math.sqrt(meanSquare.data[row] + eps);
  });
  return { gx: tensor(x.shape, gx), ggamma };
}
