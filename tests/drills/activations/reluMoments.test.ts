import { reluMoments } from "../../../src/drills/activations/reluMoments.ts";
import { holds } from "../laws.ts";

/** In closed form; the drill integrates. */
holds(reluMoments, ({ s }) => [s / Math.sqrt(2 * Math.PI), s * s * (0.5 - 0.5 / Math.PI)], [
  [{ s: 1 }, [0.399, 0.341]],
  [{ s: 2 }, [0.798, 1.363]],
]);
