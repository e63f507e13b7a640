import { newtonStep } from "../../../src/drills/gradient-descent/newtonStep.ts";
import { holds } from "../laws.ts";

/** By differences of f, which are exact for a parabola, and by what f does on both axes. */
holds(
  newtonStep,
  ({ lambda: [a, b], at: [x, y], eta }) => {
    const f = (u: number, v: number) => (a * u * u + b * v * v) / 2;
    const along = (g: (t: number) => number, t: number) => ({
      slope: (g(t + 1) - g(t - 1)) / 2,
      bend: g(t + 1) - 2 * g(t) + g(t - 1),
    });
    const ways = [along((u) => f(u, y), x), along((v) => f(x, v), y)];
    const rising = [f(1, 0), f(0, 1)].filter((height) => height > 0).length;
    return [
      ways.map(({ slope, bend }) => -slope / bend),
      ways.map(({ slope }) => -eta * slope),
      ["maximum", "saddle", "minimum"][rising],
    ];
  },
  [
    [{ lambda: [2, -2], at: [1, 1], eta: 0.1 }, [[-1, -1], [-0.2, 0.2], "saddle"]],
    [{ lambda: [-1, -0.5], at: [-2, 3], eta: 0.5 }, [[2, -3], [-1, 0.75], "maximum"]],
  ],
);
