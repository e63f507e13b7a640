import { svd } from "../linear/index.ts";
import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { degreesOf } from "./graph.ts";
import { withSelfLoops } from "./normalization.ts";

/** Which connected part of the graph every node belongs to, counted from 0. */
export function componentsOf({ shape: [n], data }: Tensor): Uint32Array {
  const part = new Uint32Array(n).fill(n);
  let parts = 0;
  for (let start = 0; start < n; start++) {
    if (part[start] !== n) continue;
    const waiting = [start];
    part[start] = parts;
    for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
      for (let j = 0; j < n; j++) {
        if (data[i * n + j] === 0 || part[j] !== n) continue;
        part[j] = parts;
        waiting.push(j);
      }
    }
    parts++;
  }
  return part;
}

/**
 * Where SᵏX goes for the symmetric normalization with self-loops: in every connected part, u uᵀX with the unit vector
 * u ∝ √degree (of A + I). X is [n, d]. Source: oversmoothing.
 */
export function smoothedLimit(adjacency: Tensor, x: Tensor): Tensor {
  const n = adjacency.shape[0];
  expectShape("smoothedLimit", "adjacency", adjacency, [n, n]);
  expectShape("smoothedLimit", "x", x, [n, "d"]);
  const d = x.shape[1];
  const degrees = degreesOf(withSelfLoops(adjacency));
  const part = componentsOf(adjacency);
  const total = new Float64Array(n);
  const along = new Float64Array(n * d);
  for (let i = 0; i < n; i++) {
    total[part[i]] += degrees[i];
    for (let k = 0; k < d; k++) along[part[i] * d + k] += Math.sqrt(degrees[i]) * x.data[i * d + k];
  }
  const out = tensor([n, d]);
  for (let i = 0; i < n; i++) {
    const share = Math.sqrt(degrees[i]) / total[part[i]];
    for (let k = 0; k < d; k++) out.data[i * d + k] = share * along[part[i] * d + k];
  }
  return out;
}

/**
 * What is left to be smoothed away: the size of X − limit as a share of the size of X (Frobenius); 0 for X = 0. It shrinks
 * at least as fast as the power of the largest eigenvalue of S below 1.
 */
export function smoothingDistance(adjacency: Tensor, x: Tensor): number {
  const limit = smoothedLimit(adjacency, x);
  const size = Math.hypot(...x.data);
  return size === 0 ? 0 : Math.hypot(...x.data.map((value, i) => value - limit.data[i])) / size;
}

/** Share of X [n, d] (Frobenius) that the best matrix of rank one leaves out; 0 for X = 0. */
export function distanceFromRankOne(x: Tensor): number {
  const { s } = svd(x);
  const size = Math.hypot(...s);
  return size === 0 ? 0 : Math.hypot(...s.slice(1)) / size;
}
