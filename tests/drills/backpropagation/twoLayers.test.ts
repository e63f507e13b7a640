import { twoLayers } from "../../../src/drills/backpropagation/twoLayers.ts";
import { holds } from "../laws.ts";
import { slope } from "../slope.ts";

holds(twoLayers, ({ x, w, v, y }) => [slope((t) => (v / (1 + Math.exp(-t * x)) - y) ** 2 / 2, w)], [
  [{ x: 1, w: 0, v: 2, y: 0 }, [0.5]],
  [{ x: 2, w: 0, v: 2, y: 2 }, [-1]],
]);
