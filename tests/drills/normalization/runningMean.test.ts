import { runningMean } from "../../../src/drills/normalization/runningMean.ts";
import { holds } from "../laws.ts";

interface Tracking {
  readonly alpha: number;
  readonly mean: number;
  readonly batches: number;
}

/** The weights of all batches, the latest first, added up. */
function weighted({ alpha, mean, batches }: Tracking) {
  let sum = 0;
  for (let age = 0; age < batches; age++) sum += mean * alpha * (1 - alpha) ** age;
  return [sum];
}

holds(runningMean, weighted, [
  [{ alpha: 0.1, batches: 10, mean: 2 }, [1.303]],
  [{ alpha: 0.5, batches: 2, mean: -4 }, [-3]],
]);
