import { type Affine, affine, affineBackward, affineParameterCount } from "../affine/index.ts";
import { expectShape, reshape, type Tensor, tensor } from "../tensor/index.ts";
import { type Attention, attend, attendBackward } from "./attend.ts";
import { mergeHeads, splitHeads } from "./heads.ts";
import { type AttentionMask, visibleOf } from "./mask.ts";

/** Gradients have the same form. */
export interface MultiHeadWeights {
  /** Wq, Wk and Wv, [E, E] each, on top of one another: [3E, E], and their biases [3E]. */
  readonly inProjection: Affine;
  /** [E, E]. */
  readonly outProjection: Affine;
}

export interface MultiHead {
  readonly heads: number;
  readonly query: Tensor;
  /** The query itself in self-attention. */
  readonly keyValue: Tensor;
  /** Projections, head by head: [N·heads, L, E/heads]. */
  readonly q: Tensor;
  readonly k: Tensor;
  readonly v: Tensor;
  readonly attention: Attention;
  /** [N, heads, Lq, Lk]. */
  readonly scores: Tensor;
  readonly weights: Tensor;
  /** What the heads found, side by side: [N, Lq, E]. */
  readonly concat: Tensor;
  /** [N, Lq, E]. */
  readonly y: Tensor;
}

export interface MultiHeadGradients {
  /** In self-attention the total, through queries, keys and values. */
  readonly gquery: Tensor;
  /** Null in self-attention. */
  readonly gkeyValue: Tensor | null;
  readonly gWeights: MultiHeadWeights;
}

/** Part `index` of the three that the input projection is made of, as a view. */
function part({ w, b }: Affine, index: number): Affine {
  const [rows, columns] = [w.shape[0] / 3, w.shape[1]];
  const matrix = w.data.subarray(index * rows * columns, (index + 1) * rows * columns);
  const bias = b?.data.subarray(index * rows, (index + 1) * rows);
  return {
    w: tensor([rows, columns], matrix),
    b: bias === undefined ? null : tensor([rows], bias),
  };
}

const onTop = (parts: readonly Tensor[], shape: readonly number[]): Tensor =>
  tensor(
    shape,
    parts.flatMap(({ data }) => [...data]),
  );

/**
 * Multi-head attention: E features are projected, split among the heads, attended head by head, put side by side and
 * projected again. query [N, Lq, E], keyValue [N, Lk, E] or null for self-attention. Source: transformer.
 */
export function multiHead(
  weights: MultiHeadWeights,
  heads: number,
  query: Tensor,
  keyValue: Tensor | null = null,
  mask: AttentionMask = {},
): MultiHead {
  const where = "multiHead";
  expectShape(where, "query", query, ["N", "Lq", "E"]);
  const [samples, queries, features] = query.shape;
  if (!Number.isInteger(heads) || heads < 1 || features % heads !== 0 || features === 0) {
    throw new Error(`${where}: heads must divide the ${features} features, got ${heads}`);
  }
  const source = keyValue ?? query;
  expectShape(where, "keyValue", source, [samples, "Lk", features]);
  expectShape(where, "inProjection.w", weights.inProjection.w, [3 * features, features]);
  const { b } = weights.inProjection;
  if (b !== null) expectShape(where, "inProjection.b", b, [3 * features]);
  expectShape(where, "outProjection.w", weights.outProjection.w, [features, features]);
  const keys = source.shape[1];
  const visible = visibleOf(where, mask, [samples, queries, keys]);
  const project = (x: Tensor, index: number) =>
    splitHeads(affine(x, part(weights.inProjection, index)), heads);
  const [q, k, v] = [project(query, 0), project(source, 1), project(source, 2)];
  const attention = attend(q, k, v, (row, i, j) => visible(Math.floor(row / heads), i, j));
  const concat = mergeHeads(attention.y, heads);
  const byHead = [samples, heads, queries, keys];
  return {
    heads,
    query,
    keyValue: source,
    q,
    k,
    v,
    attention,
    scores: reshape(attention.scores, byHead),
    weights: reshape(attention.weights, byHead),
    concat,
    y: affine(concat, weights.outProjection),
  };
}

/** Gradients of Σ gy·y, from what `multiHead` gave for the same weights. */
export function multiHeadBackward(
  run: MultiHead,
  weights: MultiHeadWeights,
  gy: Tensor,
): MultiHeadGradients {
  const { heads, query, keyValue, q, k, v, attention, concat, y } = run;
  expectShape("multiHeadBackward", "gy", gy, y.shape);
  const out = affineBackward(concat, weights.outProjection, gy);
  const { gq, gk, gv } = attendBackward(q, k, v, attention, splitHeads(out.gx, heads));
  const back = (x: Tensor, g: Tensor, index: number) =>
    affineBackward(x, part(weights.inProjection, index), mergeHeads(g, heads));
  const parts = [back(query, gq, 0), back(keyValue, gk, 1), back(keyValue, gv, 2)];
  const [fromQ, fromK, fromV] = parts.map(({ gx }) => gx);
  const { inProjection } = weights;
  const biases = parts.flatMap(({ gLayer }) => gLayer.b ?? []);
  const gWeights = {
    inProjection: {
      w: onTop(
        parts.map(({ gLayer }) => gLayer.w),
        inProjection.w.shape,
      ),
      b: inProjection.b === null ? null : onTop(biases, inProjection.b.shape),
    },
    outProjection: out.gLayer,
  };
  const gSource = plus(fromK, fromV);
  return keyValue === query
    ? { gquery: plus(fromQ, gSource), gkeyValue: null, gWeights }
    : { gquery: fromQ, gkeyValue: gSource, gWeights };
}

/** Entry by entry; the shapes are equal. */
export const plus = (a: Tensor, b: Tensor): Tensor =>
  tensor(
    a.shape,
    a.data.map((x, i) => x + b.data[i]),
  );

export const multiHeadParameterCount = (weights: MultiHeadWeights): number =>
  affineParameterCount(weights.inProjection) + affineParameterCount(weights.outProjection);
