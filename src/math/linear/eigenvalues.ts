import type { Matrix2 } from "./solve.ts";

export interface Complex {
  readonly re: number;
  readonly im: number;
}

/**
 * Both eigenvalues of a real 2×2 matrix: real ones ascending, or a conjugate pair, positive imaginary part first.
 * Taking a + d and a − d apart from b·c keeps nearly equal eigenvalues accurate.
 */
export function eigenvalues2([a, b, c, d]: Matrix2): readonly [Complex, Complex] {
  const half = (a - d) / 2;
  // √|b|·√|c| instead of √|bc|, which may overflow or vanish.
  const off = Math.sqrt(Math.abs(b)) * Math.sqrt(Math.abs(c));
  const alike = Math.sign(b) * Math.sign(c) >= 0;
  const size = Math.abs(half);
  if (alike || size >= off) {
    const root = alike ? Math.hypot(half, off) : Math.sqrt(size - off) * Math.sqrt(size + off);
    const far = half + (half < 0 ? -root : root);
    const first = d + far;
    // The other one from the product of (λ − d): far · near = −bc.
    const second = far === 0 ? d : d - (b / far) * c;
    return first < second ? [real(first), real(second)] : [real(second), real(first)];
  }
  const re = (a + d) / 2;
  const im = Math.sqrt(off - size) * Math.sqrt(off + size);
  return [
    { re, im },
    { re, im: -im },
  ];
}

const real = (re: number): Complex => ({ re, im: 0 });

/** Largest modulus of an eigenvalue: the long-run growth per step of x ← Mx. */
export function spectralRadius(matrix: Matrix2): number {
  const [p, q] = eigenvalues2(matrix);
  return Math.max(Math.hypot(p.re, p.im), Math.hypot(q.re, q.im));
}
