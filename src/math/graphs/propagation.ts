import { matmul } from "../linear/index.ts";
import { expectShape, type Tensor } from "../tensor/index.ts";

/** X, SX, S²X, … SᵏX: features [n, d] after 0 … `steps` propagations by S [n, n]. */
export function propagationSteps(s: Tensor, x: Tensor, steps: number): readonly Tensor[] {
  const n = s.shape[0];
  expectShape("propagationSteps", "s", s, [n, n]);
  expectShape("propagationSteps", "x", x, [n, "d"]);
  if (!(Number.isSafeInteger(steps) && steps >= 0)) {
    throw new Error(`propagationSteps: steps must be a whole number from 0 up, got ${steps}`);
  }
  const path = [x];
  for (let k = 0; k < steps; k++) path.push(matmul(s, path[k]));
  return path;
}
