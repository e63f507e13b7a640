import { secondMode } from "../../../src/drills/gcn/secondMode.ts";
import { propagationSteps } from "../../../src/math/graphs/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";
import { holds } from "../laws.ts";

/** Propagates over two nodes whose matrix has the eigenvalues 1 and λ, from features that differ by 1. */
function difference(lambda: number, steps: number): number {
  const [own, other] = [(1 + lambda) / 2, (1 - lambda) / 2];
  const s = tensor([2, 2], [own, other, other, own]);
  const [a, b] = propagationSteps(s, tensor([2, 1], [3, 2]), steps)[steps].data;
  return a - b;
}

holds(secondMode, ({ lambda, steps }) => [difference(lambda, steps)], [
  [{ lambda: 0.7934, steps: 5 }, [0.314]],
  [{ lambda: 0.1, steps: 1 }, [0.1]],
]);
