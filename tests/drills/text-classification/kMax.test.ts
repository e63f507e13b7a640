import { kMax } from "../../../src/drills/text-classification/kMax.ts";
import { holds } from "../laws.ts";

/** Keeps what fewer than k others exceed. */
const kept = (values: readonly number[], k: number) =>
  values.filter((v) => values.filter((other) => other > v).length < k);

holds(kMax, ({ values, k }) => [Math.max(...values), kept(values, k)], [
  [{ values: [3, 1, 5, 2], k: 2 }, [5, [3, 5]]],
  [{ values: [-4, -7, -1, -9, -2], k: 3 }, [-1, [-4, -1, -2]]],
]);
