import { type Tensor, tensor } from "../tensor/index.ts";

/** [N, L, heads·d] as [N·heads, L, d]: head h takes the slice of the features from h·d. */
export function splitHeads({ shape, data }: Tensor, heads: number): Tensor {
  const [samples, length, features] = shape;
  const d = features / heads;
  const out = tensor([samples * heads, length, d]);
  for (let n = 0; n < samples; n++) {
    for (let h = 0; h < heads; h++) {
      for (let l = 0; l < length; l++) {
        const from = (n * length + l) * features + h * d;
        out.data.set(data.subarray(from, from + d), ((n * heads + h) * length + l) * d);
      }
    }
  }
  return out;
}

/** The other way. */
export function mergeHeads({ shape, data }: Tensor, heads: number): Tensor {
  const [batch, length, d] = shape;
  const out = tensor([batch / heads, length, heads * d]);
  for (let b = 0; b < batch; b++) {
    const [n, h] = [Math.floor(b / heads), b % heads];
    for (let l = 0; l < length; l++) {
      const from = (b * length + l) * d;
      out.data.set(data.subarray(from, from + d), ((n * length + l) * heads + h) * d);
    }
  }
  return out;
}
