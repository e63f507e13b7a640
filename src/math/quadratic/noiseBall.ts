/**
 * Long-run variance of x under x ← x − η(λx + ξ) with momentum β (heavy ball), where ξ is white noise of standard
 * deviation `s`. Infinity where the iteration does not settle: η outside (0, 2(1+β)/λ).
 */
export function noiseBall(eta: number, lambda: number, s: number, beta = 0): number {
  const room = 2 * (1 + beta) - eta * lambda;
  if (!(eta > 0 && lambda > 0 && beta >= 0 && beta < 1 && room > 0)) {
    return Number.POSITIVE_INFINITY;
  }
  return ((1 + beta) * eta * s * s) / ((1 - beta) * lambda * room);
}

/** E[x²] after t steps from x₀ without momentum: the start fades while the noise builds up. */
export function meanSquareAfter(
  t: number,
  x0: number,
  eta: number,
  lambda: number,
  s: number,
): number {
  const kept = (1 - eta * lambda) ** 2;
  const noise = (eta * s) ** 2;
  const gathered = kept === 1 ? t : (1 - kept ** t) / (1 - kept);
  return kept ** t * x0 * x0 + noise * gathered;
}
