import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { roundHalfEven } from "./roundHalfEven.ts";

/** How many of n things go at this sparsity. Throws unless it is from 0 to 1. */
function countOf(where: string, sparsity: number, n: number): number {
  if (!(sparsity >= 0 && sparsity <= 1)) {
    throw new Error(`${where}: sparsity must be from 0 to 1, got ${sparsity}`);
  }
  return roundHalfEven(sparsity * n);
}

/** 0 for the `count` smallest, 1 for the others; of equal ones the first goes first. */
function keepLargest(sizes: Float64Array, count: number): Uint8Array {
  const keep = new Uint8Array(sizes.length).fill(1);
  const order = Array.from(sizes.keys()).sort((a, b) => sizes[a] - sizes[b] || a - b);
  for (const k of order.slice(0, count)) keep[k] = 0;
  return keep;
}

export interface Pruned {
  /** 1 where a weight is kept, in the shape of w. */
  readonly mask: Tensor;
  readonly pruned: number;
  /** Largest size among the pruned; `null` if there is none. */
  readonly threshold: number | null;
  /** Share of Σw² that is kept; 1 for weights that are all 0. */
  readonly energyKept: number;
  /** Root of Σw² over the pruned. */
  readonly error: number;
}

/** Drops the round(sparsity·n) weights of least size from a tensor. Source: magnitude-pruning. */
export function pruneByMagnitude(w: Tensor, sparsity: number): Pruned {
  const pruned = countOf("pruneByMagnitude", sparsity, w.data.length);
  const keep = keepLargest(w.data.map(Math.abs), pruned);
  let kept = 0;
  let lost = 0;
  let threshold: number | null = null;
  w.data.forEach((x, k) => {
    if (keep[k] === 1) kept += x * x;
    else {
      lost += x * x;
      threshold = Math.max(threshold ?? 0, Math.abs(x));
    }
  });
  return {
    mask: tensor(w.shape, Float64Array.from(keep)),
    pruned,
    threshold,
    energyKept: kept + lost === 0 ? 1 : kept / (kept + lost),
    error: Math.sqrt(lost),
  };
}

export interface PrunedRows {
  readonly norms: Float64Array;
  /** 1 for each row that is kept. */
  readonly keep: Uint8Array;
}

/** Drops whole rows of w, [rows, columns], by their L1 or L2 norm: what is left is a smaller dense matrix. Source: filter-pruning. */
export function pruneRows(w: Tensor, sparsity: number, norm: 1 | 2): PrunedRows {
  expectShape("pruneRows", "w", w, ["rows", "columns"]);
  const [rows, columns] = w.shape;
  const norms = Float64Array.from({ length: rows }, (_, i) => {
    const row = w.data.subarray(i * columns, (i + 1) * columns);
    const sum = row.reduce((total, x) => total + (norm === 1 ? Math.abs(x) : x * x), 0);
    return norm === 1 ? sum : Math.sqrt(sum);
  });
  return { norms, keep: keepLargest(norms, countOf("pruneRows", sparsity, rows)) };
}

/**
 * Drops the weights of least size from several tensors taken together: a layer of small weights may lose nearly all of them.
 * One mask for each tensor. Source: lottery.
 */
export function pruneGlobally(
  tensors: readonly Tensor[],
  sparsity: number,
): { readonly masks: readonly Tensor[]; readonly pruned: number } {
  const sizes = Float64Array.from(tensors.flatMap(({ data }) => Array.from(data, Math.abs)));
  const pruned = countOf("pruneGlobally", sparsity, sizes.length);
  const keep = Float64Array.from(keepLargest(sizes, pruned));
  let from = 0;
  const masks = tensors.map(({ shape, data }) => {
    const mask = tensor(shape, keep.slice(from, from + data.length));
    from += data.length;
    return mask;
  });
  return { masks, pruned };
}
