import { signalGrowth } from "../../../src/drills/initialization-and-gradient-flow/signalGrowth.ts";
import { holds } from "../laws.ts";

/** E[max(z, 0)²] for z of variance 1, by integrating against the bell curve. */
const kept = (() => {
  const step = 1 / 64;
  let sum = 0;
  for (let z = step; z < 12; z += step) sum += z * z * Math.exp((-z * z) / 2);
  return (sum * step) / Math.sqrt(2 * Math.PI);
})();

/** Layer by layer, from the variance of the pre-activations. */
function layerByLayer({ c, layers }: { c: number; layers: number }) {
  let meanSquare = 1;
  for (let l = 0; l < layers; l++) meanSquare = kept * c * meanSquare;
  return [meanSquare];
}

holds(signalGrowth, layerByLayer, [
  [{ c: 1, layers: 10 }, [9.77e-4]],
  [{ c: 2, layers: 50 }, [1]],
  [{ c: 4, layers: 3 }, [8]],
]);
