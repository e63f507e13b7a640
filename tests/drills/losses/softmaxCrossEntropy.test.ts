import { softmaxCrossEntropy } from "../../../src/drills/losses/softmaxCrossEntropy.ts";
import { holds } from "../laws.ts";
import { slope } from "../slope.ts";

holds(
  softmaxCrossEntropy,
  ({ z, y }) => {
    const loss = (logits: readonly number[]) =>
      Math.log(logits.reduce((sum, zk) => sum + Math.exp(zk), 0)) - logits[y - 1];
    return [loss(z), z.map((zk, k) => slope((t) => loss(z.with(k, t)), zk))];
  },
  [
    [{ z: [1, 2, 3], y: 3 }, [0.408, [0.09, 0.245, -0.335]]],
    [{ z: [0, 0, 0], y: 1 }, [1.0986, [-0.6667, 0.3333, 0.3333]]],
  ],
);
