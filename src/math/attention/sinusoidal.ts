import { matmul, transpose } from "../linear/index.ts";
import { type Tensor, tensor } from "../tensor/index.ts";

export const sinusoidalFormula = String.raw`\begin{aligned} p_{t,2i}&=\sin\bigl(t\,b^{-2i/d}\bigr) \\ p_{t,2i+1}&=\cos\bigl(t\,b^{-2i/d}\bigr) \end{aligned}`;

/**
 * Sinusoidal positional encodings [length, dim]: sine and cosine of the position at frequencies from 1 down to almost
 * 1/base, in radians. Source: transformer.
 */
export function sinusoidal(length: number, dim: number, base = 10000): Tensor {
  if (!(base > 0)) throw new Error(`sinusoidal: base must be positive, got ${base}`);
  const out = tensor([length, dim]);
  for (let t = 0; t < length; t++) {
    for (let k = 0; k < dim; k++) {
      const angle = t / base ** ((k - (k % 2)) / dim);
      out.data[t * dim + k] = k % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
    }
  }
  return out;
}

/** Inner products of all pairs of positions, [length, length]; for even dim they depend on the distance only. */
export const gramOf = (positions: Tensor): Tensor => matmul(positions, transpose(positions));
