import { movingAverage } from "../../../src/drills/optimizers/movingAverage.ts";
import { holds } from "../laws.ts";

/** Every value with its weight, all weights written out; corrected: the mean under those weights. */
function weighted({ beta, gradients }: { beta: number; gradients: readonly number[] }) {
  let sum = 0;
  let weights = 0;
  gradients.forEach((g, i) => {
    let weight = 1 - beta;
    for (let later = i + 1; later < gradients.length; later++) weight *= beta;
    sum += weight * g;
    weights += weight;
  });
  return [sum, sum / weights];
}

holds(movingAverage, weighted, [
  [{ beta: 0.9, gradients: [1, 1, 1] }, [0.271, 1]],
  [{ beta: 0.5, gradients: [4, -2] }, [0, 0]],
  [{ beta: 0.9, gradients: [1, 2, -1] }, [0.161, 0.594]],
]);
