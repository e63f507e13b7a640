import { expectShape, type Tensor } from "../tensor/index.ts";

/** Which keys a query may see; all restrictions that are given hold at once. */
export interface AttentionMask {
  /** Key j only for queries i ≥ j: nobody looks ahead. */
  readonly causal?: boolean;
  /** [Lq, Lk]: not 0 where query i may see key j. */
  readonly allowed?: Tensor | null;
  /** [N, Lk]: 0 where a key of a sample is only padding. */
  readonly keyAllowed?: Tensor | null;
}

/** Whether query i of sample n may see key j. */
export type Visible = (n: number, i: number, j: number) => boolean;

/** Throws unless the masks have the shapes that N samples, Lq queries and Lk keys ask for. */
export function visibleOf(
  where: string,
  { causal = false, allowed = null, keyAllowed = null }: AttentionMask,
  [samples, queries, keys]: readonly [number, number, number],
): Visible {
  if (allowed !== null) expectShape(where, "allowed", allowed, [queries, keys]);
  if (keyAllowed !== null) expectShape(where, "keyAllowed", keyAllowed, [samples, keys]);
  return (n, i, j) =>
    (!causal || j <= i) &&
    (allowed === null || allowed.data[i * keys + j] !== 0) &&
    (keyAllowed === null || keyAllowed.data[n * keys + j] !== 0);
}
