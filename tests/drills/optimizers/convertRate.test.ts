import { convertRate } from "../../../src/drills/optimizers/convertRate.ts";
import { holds } from "../laws.ts";

interface Conversion {
  readonly beta: number;
  readonly eta: number;
  readonly to: "classical" | "average";
}

/** Runs both forms at rate 1 on the same gradients: the rates must undo the ratio of the ways. */
function byRunning({ beta, eta, to }: Conversion) {
  let [whole, mean, wholeWay, meanWay] = [0, 0, 0, 0];
  for (const g of [1, 3, -2, 5]) {
    whole = beta * whole + g;
    mean = beta * mean + (1 - beta) * g;
    wholeWay += whole;
    meanWay += mean;
  }
  return [to === "classical" ? (eta * meanWay) / wholeWay : (eta * wholeWay) / meanWay];
}

holds(convertRate, byRunning, [
  [{ beta: 0.9, eta: 0.1, to: "classical" }, [0.01]],
  [{ beta: 0.99, eta: 0.01, to: "average" }, [1]],
]);
