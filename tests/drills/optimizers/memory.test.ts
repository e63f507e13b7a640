import { memory } from "../../../src/drills/optimizers/memory.ts";
import { holds } from "../laws.ts";

/** Half-life by bisection of a falling weight, window by doubling the number of terms that are added up. */
function searched({ beta }: { beta: number }) {
  let [lo, hi] = [0, 1e5];
  for (let i = 0; i < 100; i++) {
    const middle = (lo + hi) / 2;
    if (beta ** middle > 0.5) lo = middle;
    else hi = middle;
  }
  let [sum, factor] = [1, beta];
  for (let doublings = 0; doublings < 30; doublings++) {
    sum += factor * sum;
    factor *= factor;
  }
  return [lo, sum];
}

holds(memory, searched, [
  [{ beta: 0.999 }, [692.8, 1000]],
  [{ beta: 0.9 }, [6.58, 10]],
]);
