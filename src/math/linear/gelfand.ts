import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { demandFinite } from "./demandFinite.ts";
import { matmul } from "./product.ts";

/** 2^60 factors: what the norm still hides, a constant and at most a power of n, is then far below rounding. */
const squarings = 60;

/**
 * Largest modulus of an eigenvalue of any small square matrix [n, n], by Gelfand's formula ρ = lim ‖Aᵏ‖^(1/k): A is
 * squared again and again, its size kept apart as a logarithm. Complex pairs need no care, and rounding after k squarings
 * weighs 2⁻ᵏ. Throws unless `a` is square and finite.
 */
export function gelfandRadius(a: Tensor): number {
  expectShape("gelfandRadius", "a", a, ["n", "n"]);
  expectShape("gelfandRadius", "a", a, [a.shape[0], a.shape[0]]);
  demandFinite("gelfandRadius", "a", a);
  let power = a;
  let log = 0;
  for (let k = 0; k < squarings; k++) {
    const size = power.data.reduce((top, x) => Math.max(top, Math.abs(x)), 0);
    if (size === 0) return 0;
    log += Math.log(size) / 2 ** k;
    const scaled = tensor(
      power.shape,
      power.data.map((x) => x / size),
    );
    power = matmul(scaled, scaled);
  }
  return Math.exp(log);
}
