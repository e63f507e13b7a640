import type { Text } from "../../../params/index.ts";
import type { Tensor } from "../../tensor/index.ts";

/** Learned matrices and vectors of a scoring function, by name. */
export type ScoreParameters = Readonly<Record<string, Tensor>>;

export interface ScoreGradients {
  readonly gquery: Tensor;
  readonly gkeys: Tensor;
  readonly gparameters: ScoreParameters;
}

/** How well one query fits each of L keys [L, dk]. */
export interface Score {
  readonly name: Text;
  /** TeX of one score. */
  readonly formula: string;
  readonly parameters: readonly string[];
  readonly source: string;
  /** L numbers, for a query [dq]. */
  score(query: Tensor, keys: Tensor, parameters: ScoreParameters): Float64Array;
  /** Gradients of Σ gs·score. */
  backward(
    query: Tensor,
    keys: Tensor,
    parameters: ScoreParameters,
    gs: Float64Array,
  ): ScoreGradients;
}
