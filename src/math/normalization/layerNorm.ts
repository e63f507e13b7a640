import { expectShape, showShape, sizeOf, type Tensor, tensor } from "../tensor/index.ts";

export interface LayerNormOptions {
  /** Scale of each normalized entry, [...normalizedShape]; 1 where absent. */
  readonly gamma?: Tensor | null;
  /** Shift, of the same shape; 0 where absent. */
  readonly beta?: Tensor | null;
  /** Added to the variance, inside the root. */
  readonly eps?: number;
}

export interface LayerNorm {
  readonly y: Tensor;
  /** (x − mean)/√(variance + eps), before scale and shift. */
  readonly normalized: Tensor;
  /** One for each row, shaped like the axes that are not normalized. */
  readonly mean: Tensor;
  /** Biased: the mean squared deviation. */
  readonly variance: Tensor;
}

export interface LayerNormGradients {
  readonly gx: Tensor;
  readonly ggamma: Tensor;
  readonly gbeta: Tensor;
}

function rowsOf(
  where: string,
  x: Tensor,
  normalizedShape: readonly number[],
  { gamma = null, beta = null }: LayerNormOptions,
): { readonly outer: readonly number[]; readonly size: number } {
  const from = x.shape.length - normalizedShape.length;
  const fits = from >= 0 && normalizedShape.every((n, i) => n === x.shape[from + i]);
  const size = sizeOf(normalizedShape);
  if (!fits || normalizedShape.length === 0 || size === 0) {
    throw new Error(
      `${where}: normalizedShape must be the last axes of x ${showShape(x.shape)}, got ${showShape(normalizedShape)}`,
    );
  }
  if (gamma !== null) expectShape(where, "gamma", gamma, normalizedShape);
  if (beta !== null) expectShape(where, "beta", beta, normalizedShape);
  return { outer: x.shape.slice(0, from), size };
}

/**
 * Layer normalization over the last axes of x, which are `normalizedShape`: every row is brought to mean 0 and variance 1
 * by its own statistics, y = γ·(x − μ)/√(σ² + ε) + β. Source: ln.
 */
export function layerNorm(
  x: Tensor,
  normalizedShape: readonly number[],
  options: LayerNormOptions = {},
): LayerNorm {
  const { outer, size } = rowsOf("layerNorm", x, normalizedShape, options);
  const { gamma = null, beta = null, eps = 1e-5 } = options;
  const [y, normalized] = [tensor(x.shape), tensor(x.shape)];
  const [mean, variance] = [tensor(outer), tensor(outer)];
  for (let row = 0; row < mean.data.length; row++) {
    const start = row * size;
    let sum = 0;
    for (let i = 0; i < size; i++) sum += x.data[start + i];
    const mu = sum / size;
    // A second pass over the deviations: E[x²] − μ² would cancel where the mean is large.
    let squares = 0;
    for (let i = 0; i < size; i++) squares += (x.data[start + i] - mu) ** 2;
    const root = Math.sqrt(squares / size + eps);
    mean.data[row] = mu;
    variance.data[row] = squares / size;
    for (let i = 0; i < size; i++) {
      const n = (x.data[start + i] - mu) / root;
      normalized.data[start + i] = n;
      y.data[start + i] =
        (gamma === null ? n : gamma.data[i] * n) + (beta === null ? 0 : beta.data[i]);
    }
  }
  return { y, normalized, mean, variance };
}

/** Gradients of Σ gy·y. Mean and variance vary with x, so gx of a row is free of its mean and of its direction. */
export function layerNormBackward(
  x: Tensor,
  normalizedShape: readonly number[],
  gy: Tensor,
  options: LayerNormOptions = {},
): LayerNormGradients {
  const { normalized, variance } = layerNorm(x, normalizedShape, options);
  expectShape("layerNormBackward", "gy", gy, x.shape);
  const { gamma = null, eps = 1e-5 } = options;
  const size = sizeOf(normalizedShape);
  const gx = tensor(x.shape);
  const [ggamma, gbeta] = [tensor(normalizedShape), tensor(normalizedShape)];
  const gn = new Float64Array(size);
  for (let row = 0; row < variance.data.length; row++) {
    const start = row * size;
    let [sum, along] = [0, 0];
    for (let i = 0; i < size; i++) {
      const [g, n] = [gy.data[start + i], normalized.data[start + i]];
      ggamma.data[i] += g * n;
      gbeta.data[i] += g;
      gn[i] = gamma === null ? g : g * gamma.data[i];
      sum += gn[i];
      along += gn[i] * n;
    }
    const root = Math.sqrt(variance.data[row] + eps);
    for (let i = 0; i < size; i++) {
      const n = normalized.data[start + i];
      gx.data[start + i] = (gn[i] - sum / size - (n * along) / size) / root;
    }
  }
  return { gx, ggamma, gbeta };
}
