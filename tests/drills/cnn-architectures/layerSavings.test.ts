import { layerSavings } from "../../../src/drills/cnn-architectures/layerSavings.ts";
import { holds } from "../laws.ts";

type Q = Parameters<typeof layerSavings.task>[0];

holds(
  layerSavings,
  (q: Q) => {
    // The channels cancel in each of the three.
    if (q.kind === "separable") return [1 / q.cOut + 1 / q.k ** 2];
    if (q.kind === "stacked") return [(9 * q.layers) / (2 * q.layers + 1) ** 2];
    return [(2 / q.reduction + 9 / q.reduction ** 2) / 18];
  },
  [
    [{ kind: "separable", cIn: 128, cOut: 256, k: 3 }, [0.115]],
    // VGG: two layers for one of 5×5, three for one of 7×7.
    [{ kind: "stacked", c: 64, layers: 2 }, [0.72]],
    [{ kind: "stacked", c: 512, layers: 3 }, [0.551]],
    // ResNet-50: 256 → 64 → 64 → 256.
    [{ kind: "bottleneck", c: 256, reduction: 4 }, [0.059]],
  ],
);
