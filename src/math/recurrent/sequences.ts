import { type Tensor, tensor } from "../tensor/index.ts";
import { rowAt } from "./layer.ts";

/** Entry k along the first axis, as a view. */
export function slab({ shape, data }: Tensor, k: number): Tensor {
  const [, ...rest] = shape;
  const size = data.length / shape[0];
  return tensor(rest, data.subarray(k * size, (k + 1) * size));
}

export function stacked(parts: readonly Tensor[]): Tensor {
  const out = tensor([parts.length, ...parts[0].shape]);
  parts.forEach((part, k) => {
    out.data.set(part.data, k * part.data.length);
  });
  return out;
}

/** Joins [T, N, H] outputs of the directions along the last axis. */
export function joined(parts: readonly Tensor[]): Tensor {
  const [steps, samples, units] = parts[0].shape;
  const out = tensor([steps, samples, parts.length * units]);
  for (let t = 0; t < steps; t++) {
    for (let n = 0; n < samples; n++) {
      parts.forEach((part, d) => {
        rowAt(out, t, n).set(rowAt(part, t, n), d * units);
      });
    }
  }
  return out;
}

/** The other way: share d of `of` along the last axis. */
export function share(whole: Tensor, d: number, of: number): Tensor {
  const [steps, samples, width] = whole.shape;
  const units = width / of;
  const out = tensor([steps, samples, units]);
  for (let t = 0; t < steps; t++) {
    for (let n = 0; n < samples; n++) {
      rowAt(out, t, n).set(rowAt(whole, t, n).subarray(d * units, (d + 1) * units));
    }
  }
  return out;
}
