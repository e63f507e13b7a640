import { tentMap } from "../../../src/drills/perceptron-mlp/tentMap.ts";
import { holds } from "../laws.ts";

const relu = (x: number) => Math.max(0, x);
const tent = (x: number) => 2 * relu(x) - 4 * relu(x - 0.5);

/** Kinks between 0 and 1, found by second differences on a grid of dyadic numbers, where all is exact. */
const kinks = (k: number) => {
  const f = (x: number) => {
    let y = x;
    for (let i = 0; i < k; i++) y = tent(y);
    return y;
  };
  const n = 2 ** (k + 2);
  let found = 0;
  for (let i = 1; i < n; i++) if (f((i - 1) / n) + f((i + 1) / n) !== 2 * f(i / n)) found++;
  return found;
};

holds(tentMap, ({ k }) => [kinks(k) + 1, kinks(k)], [
  [{ k: 6 }, [64, 63]],
  [{ k: 1 }, [2, 1]],
]);
