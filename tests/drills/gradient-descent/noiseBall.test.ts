import { noiseBall } from "../../../src/drills/gradient-descent/noiseBall.ts";
import { holds } from "../laws.ts";

/** What is left of the noise of every earlier step, added up until nothing more comes. */
holds(
  noiseBall,
  ({ eta, s }) => {
    let variance = 0;
    for (let left = (eta * s) ** 2; left > 1e-18; left *= (1 - eta) ** 2) variance += left;
    return [Math.sqrt(variance)];
  },
  [
    [{ eta: 0.1, s: 1 }, [0.229]],
    [{ eta: 0.5, s: 3 }, [1.732]],
  ],
);
