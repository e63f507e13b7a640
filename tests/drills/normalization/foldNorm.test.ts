import { foldNorm, type Norm } from "../../../src/drills/normalization/foldNorm.ts";
import { batchNormEval } from "../../../src/math/normalization/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";
import { holds } from "../laws.ts";

/** Runs both layers on 0 and on 1: what comes out at 0 is the bias, what is added at 1 the weight. */
function asRun({ w, b, gamma, beta, mean, variance }: Norm) {
  const one = (value: number) => tensor([1], Float64Array.of(value));
  const { y } = batchNormEval(
    tensor([2, 1], Float64Array.of(b, w + b)),
    { mean: Float64Array.of(mean), variance: Float64Array.of(variance), batches: 1 },
    { gamma: one(gamma), beta: one(beta), eps: 0 },
  );
  const [atZero, atOne] = y.data as unknown as [number, number];
  return [atOne - atZero, atZero];
}

holds(foldNorm, asRun, [
  [{ w: 3, b: 0, gamma: 2, beta: 0, mean: 1, variance: 4 }, [3, -1]],
  [{ w: -2, b: 1, gamma: 1.5, beta: 0.5, mean: -1, variance: 9 }, [-1, 1.5]],
]);
