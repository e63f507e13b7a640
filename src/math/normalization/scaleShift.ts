import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import type { NormCells } from "./cells.ts";

export interface ChannelNormOptions {
  /** Scale of each channel, [C]; 1 where absent. */
  readonly gamma?: Tensor | null;
  /** Shift of each channel, [C]; 0 where absent. */
  readonly beta?: Tensor | null;
  /** Added to the variance, inside the root. */
  readonly eps?: number;
}

/** Gradients of Σ gy·y. */
export interface ChannelNormGradients {
  readonly gx: Tensor;
  /** [C], as if γ were 1 where it is absent. */
  readonly ggamma: Tensor;
  /** [C]. */
  readonly gbeta: Tensor;
}

/** Throws unless x has a channel axis and γ and β one entry a channel. */
export function expectChannels(
  where: string,
  x: Tensor,
  { gamma = null, beta = null }: ChannelNormOptions,
): void {
  if (x.shape.length < 2) expectShape(where, "x", x, ["N", "C"]);
  if (gamma !== null) expectShape(where, "gamma", gamma, [x.shape[1]]);
  if (beta !== null) expectShape(where, "beta", beta, [x.shape[1]]);
}

/** γ·n + β. */
export function scaleShift(
  normalized: Tensor,
  { parameter }: Pick<NormCells, "parameter">,
  { gamma = null, beta = null }: ChannelNormOptions,
): Tensor {
  return tensor(
    normalized.shape,
    normalized.data.map((n, i) => {
      const scaled = gamma === null ? n : gamma.data[parameter[i]] * n;
      return beta === null ? scaled : scaled + beta.data[parameter[i]];
    }),
  );
}

/** Gradients of Σ gy·(γ·n + β) with respect to n, γ and β. */
export function scaleShiftBackward(
  normalized: Tensor,
  gy: Tensor,
  { parameter, parameters }: Pick<NormCells, "parameter" | "parameters">,
  { gamma = null }: ChannelNormOptions,
): { readonly gn: Tensor; readonly ggamma: Tensor; readonly gbeta: Tensor } {
  const [ggamma, gbeta] = [tensor([parameters]), tensor([parameters])];
  const gn = gy.data.map((g, i) => {
    const p = parameter[i];
    ggamma.data[p] += g * normalized.data[i];
    gbeta.data[p] += g;
    return gamma === null ? g : g * gamma.data[p];
  });
  return { gn: tensor(gy.shape, gn), ggamma, gbeta };
}
