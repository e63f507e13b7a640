import { marginLosses } from "../../../src/drills/losses/marginLosses.ts";
import { holds } from "../laws.ts";

/** By f at label −1, and the logistic loss as −ln of the probability of the label. */
holds(
  marginLosses,
  ({ m }) => {
    const f = -m;
    const wrong = (1 + Math.tanh(f / 2)) / 2;
    return [m < 1 ? 1 + f : 0, -Math.log(1 - wrong), (-1 - f) ** 2, wrong];
  },
  [
    [{ m: -2 }, [3, 2.127, 9, 0.881]],
    [{ m: 0 }, [1, Math.LN2, 1, 0.5]],
    [{ m: 2 }, [0, 0.127, 1, 0.119]],
  ],
);
