import { matmul, transpose } from "../linear/index.ts";
import { expectShape, type Tensor } from "../tensor/index.ts";

/** One graph convolution without its activation, y = S X W: S [n, n], X [n, in], W [in, out]. Source: gcn. */
export function gcnLayer(s: Tensor, x: Tensor, w: Tensor): Tensor {
  const n = s.shape[0];
  expectShape("gcnLayer", "s", s, [n, n]);
  expectShape("gcnLayer", "x", x, [n, "in"]);
  expectShape("gcnLayer", "w", w, [x.shape[1], "out"]);
  return matmul(s, matmul(x, w));
}

/** Gradients of Σ gy·y: gX = Sᵀ gy Wᵀ, gW = (S X)ᵀ gy. */
export function gcnLayerBackward(
  s: Tensor,
  x: Tensor,
  w: Tensor,
  gy: Tensor,
): { readonly gx: Tensor; readonly gw: Tensor } {
  expectShape("gcnLayerBackward", "gy", gy, gcnLayer(s, x, w).shape);
  const received = matmul(transpose(s), gy);
  return { gx: matmul(received, transpose(w)), gw: matmul(transpose(x), received) };
}
