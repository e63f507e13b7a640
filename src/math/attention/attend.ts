import { softmax } from "../softmax/index.ts";
import { type Tensor, tensor } from "../tensor/index.ts";
import type { Visible } from "./mask.ts";

/** What attention computes on the way. */
export interface Attention {
  /** q·k/√d before any mask, [B, Lq, Lk]. */
  readonly scores: Tensor;
  /** Softmax over the visible keys, [B, Lq, Lk]; 0 where masked, and everywhere in a row without a visible key. */
  readonly weights: Tensor;
  /** Weighted means of the values, [B, Lq, dv]. */
  readonly y: Tensor;
}

export interface AttentionGradients {
  readonly gq: Tensor;
  readonly gk: Tensor;
  readonly gv: Tensor;
}

/** out[b] = scale · a[b] · c[b]ᵀ, for a [B, m, n] and c [B, p, n]. */
function timesTransposed(a: Tensor, c: Tensor, scale = 1): Tensor {
  const [batch, m, n] = a.shape;
  const p = c.shape[1];
  const out = tensor([batch, m, p]);
  for (let row = 0; row < batch * m; row++) {
    const b = Math.floor(row / m);
    for (let j = 0; j < p; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += a.data[row * n + k] * c.data[(b * p + j) * n + k];
      out.data[row * p + j] = scale * sum;
    }
  }
  return out;
}

/** out[b] = scale · a[b] · c[b], for a [B, m, n] and c [B, n, p]. */
function times(a: Tensor, c: Tensor, scale = 1): Tensor {
  const [batch, m, n] = a.shape;
  const p = c.shape[2];
  const out = tensor([batch, m, p]);
  for (let row = 0; row < batch * m; row++) {
    const b = Math.floor(row / m);
    for (let k = 0; k < n; k++) {
      const factor = scale * a.data[row * n + k];
      for (let j = 0; j < p; j++) out.data[row * p + j] += factor * c.data[(b * n + k) * p + j];
    }
  }
  return out;
}

/** out[b] = scale · a[b]ᵀ · c[b], for a [B, n, m] and c [B, n, p]. */
function transposedTimes(a: Tensor, c: Tensor, scale = 1): Tensor {
  const [batch, n, m] = a.shape;
  const p = c.shape[2];
  const out = tensor([batch, m, p]);
  for (let row = 0; row < batch * n; row++) {
    const b = Math.floor(row / n);
    for (let i = 0; i < m; i++) {
      const factor = scale * a.data[row * m + i];
      for (let j = 0; j < p; j++) out.data[(b * m + i) * p + j] += factor * c.data[row * p + j];
    }
  }
  return out;
}

function maskedSoftmax(scores: Tensor, visible: Visible): Tensor {
  const [batch, queries, keys] = scores.shape;
  const weights = tensor(scores.shape);
  for (let b = 0; b < batch; b++) {
    for (let i = 0; i < queries; i++) {
      const at = (b * queries + i) * keys;
      const row = Float64Array.from({ length: keys }, (_, j) =>
        visible(b, i, j) ? scores.data[at + j] : Number.NEGATIVE_INFINITY,
      );
      const sees = row.some((score) => score !== Number.NEGATIVE_INFINITY);
      if (sees) weights.data.set(softmax(row), at);
    }
  }
  return weights;
}

/** For q [B, Lq, d], k [B, Lk, d], v [B, Lk, dv], whose shapes the caller has looked at. */
export function attend(q: Tensor, k: Tensor, v: Tensor, visible: Visible): Attention {
  const scores = timesTransposed(q, k, 1 / Math.sqrt(q.shape[2]));
  const weights = maskedSoftmax(scores, visible);
  return { scores, weights, y: times(weights, v) };
}

/** Gradients of Σ gy·y. Masked keys have weight 0 and get none, so the mask itself is not needed. */
export function attendBackward(
  q: Tensor,
  k: Tensor,
  v: Tensor,
  { weights }: Attention,
  gy: Tensor,
): AttentionGradients {
  const gScores = softmaxBackward(weights, timesTransposed(gy, v));
  const scale = 1 / Math.sqrt(q.shape[2]);
  return {
    gq: times(gScores, k, scale),
    gk: transposedTimes(gScores, q, scale),
    gv: transposedTimes(weights, gy),
  };
}

/** gs = p·(gp − Σ gp·p) along the last axis. */
export function softmaxBackward(p: Tensor, gp: Tensor): Tensor {
  const out = tensor(p.shape);
  const size = p.shape[p.shape.length - 1];
  for (let start = 0; start < p.data.length; start += size) {
    let mean = 0;
    for (let j = start; j < start + size; j++) mean += p.data[j] * gp.data[j];
    for (let j = start; j < start + size; j++) out.data[j] = p.data[j] * (gp.data[j] - mean);
  }
  return out;
}
