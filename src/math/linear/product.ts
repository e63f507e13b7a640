import { expectShape, showShape, type Tensor, tensor } from "../tensor/index.ts";

/** AB for A of shape [m, n] and B of shape [n, p]. Throws if the inner sizes differ. */
export function matmul(a: Tensor, b: Tensor): Tensor {
  expectShape("matmul", "a", a, ["m", "n"]);
  const [m, n] = a.shape;
  expectShape("matmul", "b", b, [n, "p"]);
  const p = b.shape[1];
  const out = tensor([m, p]);
  for (let i = 0; i < m; i++) {
    for (let k = 0; k < n; k++) {
      const aik = a.data[i * n + k];
      for (let j = 0; j < p; j++) out.data[i * p + j] += aik * b.data[k * p + j];
    }
  }
  return out;
}

/** Ax for A of shape [m, n] and n numbers x. */
export function matvec(a: Tensor, x: ArrayLike<number>): Float64Array {
  expectShape("matvec", "a", a, ["m", "n"]);
  const [m, n] = a.shape;
  if (x.length !== n) {
    throw new Error(
      `matvec: x must hold ${n} numbers for a of shape ${showShape(a.shape)}, got ${x.length}`,
    );
  }
  const out = new Float64Array(m);
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) out[i] += a.data[i * n + j] * x[j];
  return out;
}

/** Aᵀ of shape [n, m], copied. */
export function transpose(a: Tensor): Tensor {
  expectShape("transpose", "a", a, ["m", "n"]);
  const [m, n] = a.shape;
  const out = tensor([n, m]);
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) out.data[j * m + i] = a.data[i * n + j];
  return out;
}
