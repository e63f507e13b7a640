import { softmaxOfThree } from "../../../src/drills/activations/softmaxOfThree.ts";
import { holds } from "../laws.ts";

/** Each share as one over the odds of the others: no maximum, no shift. */
holds(
  softmaxOfThree,
  ({ z }) => [z.map((zi) => 1 / z.reduce((sum, zj) => sum + Math.exp(zj - zi), 0))],
  [
    [{ z: [1, 2, 3], shift: 0 }, [[0.09, 0.245, 0.665]]],
    [{ z: [1, 2, 3], shift: 1000 }, [[0.09, 0.245, 0.665]]],
  ],
);
