import { softmax } from "./softmax.ts";

/** ∂pᵢ/∂zⱼ = pᵢ(δᵢⱼ − pⱼ)/T of p = softmax(z/T): n×n, row-major, symmetric, rows adding up to 0. */
export const softmaxJacobian = (z: ArrayLike<number>, temperature = 1): Float64Array =>
  probabilityJacobian(softmax(z, temperature), temperature);

/** The same from the probabilities, however they were computed. */
export function probabilityJacobian(p: ArrayLike<number>, temperature = 1): Float64Array {
  const n = p.length;
  const jacobian = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    let others = 0;
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      others += p[j];
      jacobian[i * n + j] = (-p[i] * p[j]) / temperature;
    }
    // Σ of the others rather than 1 − pᵢ, which has no digits left when pᵢ is almost 1.
    jacobian[i * n + i] = (p[i] * others) / temperature;
  }
  return jacobian;
}

/** ∂ln pᵢ/∂zⱼ = (δᵢⱼ − pⱼ)/T: n×n, row-major. */
export function logSoftmaxJacobian(z: ArrayLike<number>, temperature = 1): Float64Array {
  const p = softmax(z, temperature);
  const n = p.length;
  const jacobian = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    let others = 0;
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      others += p[j];
      jacobian[i * n + j] = -p[j] / temperature;
    }
    jacobian[i * n + i] = others / temperature;
  }
  return jacobian;
}
