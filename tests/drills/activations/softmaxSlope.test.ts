import { softmaxSlope } from "../../../src/drills/activations/softmaxSlope.ts";
import { holds } from "../laws.ts";
import { slope } from "../slope.ts";

holds(
  softmaxSlope,
  ({ given, values, i, j }) => {
    const z = given === "logits" ? values : values.map(Math.log);
    const p = (zj: number) => {
      const moved = z.map((zk, k) => Math.exp(k === j - 1 ? zj : zk));
      return moved[i - 1] / moved.reduce((a, b) => a + b);
    };
    return [slope(p, z[j - 1])];
  },
  [
    [{ given: "probabilities", values: [0.2, 0.3, 0.5], i: 1, j: 2 }, [-0.06]],
    [{ given: "logits", values: [0, 0, 0], i: 3, j: 3 }, [2 / 9]],
  ],
);
