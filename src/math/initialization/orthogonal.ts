import { qr, transpose } from "../linear/index.ts";
import { reshape, showShape, sizeOf, type Tensor, tensor } from "../tensor/index.ts";

/**
 * A weight of the same shape whose rows, or columns if these are fewer, are orthogonal and of length `gain`: the Q of a QR
 * decomposition with positive diagonal of R, which makes it uniformly distributed where `gaussian` is normal. Axes behind
 * the first count as one. Throws unless there are two axes or more. Source: ortho-init.
 */
export function orthogonal(gaussian: Tensor, gain = 1): Tensor {
  const { shape } = gaussian;
  if (shape.length < 2) {
    throw new Error(`orthogonal: gaussian must have two axes or more, got ${showShape(shape)}`);
  }
  const flat = reshape(gaussian, [shape[0], sizeOf(shape.slice(1))]);
  const wide = flat.shape[0] < flat.shape[1];
  const { q } = qr(wide ? transpose(flat) : flat);
  const w = wide ? transpose(q) : q;
  return tensor(
    shape,
    w.data.map((x) => gain * x),
  );
}
