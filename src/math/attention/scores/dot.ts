import type { Text } from "../../../params/index.ts";
import { matvec } from "../../linear/index.ts";
import { expectShape, tensor } from "../../tensor/index.ts";
import { dotBackward } from "./products.ts";
import type { Score } from "./score.ts";

const dotProduct = (
  name: Text,
  formula: string,
  source: string,
  scale: (d: number) => number,
): Score => ({
  name,
  formula,
  parameters: [],
  source,
  score(query, keys) {
    const size = query.shape[0];
    expectShape("dot", "keys", keys, ["L", size]);
    return matvec(keys, query.data).map((s) => s * scale(size));
  },
  backward(query, keys, _parameters, gs) {
    const scaled = gs.map((g) => g * scale(query.data.length));
    const { gq, gkeys } = dotBackward(query.data, keys, scaled);
    return { gquery: tensor(query.shape, gq), gkeys, gparameters: {} };
  },
});

/** Its variance grows with d, and with it the saturation of the softmax. */
export const dot = dotProduct(
  { en: "dot product", zh: "点积" },
  String.raw`q^\top k`,
  "luong",
  () => 1,
);

export const scaledDot = dotProduct(
  { en: "scaled dot product", zh: "缩放点积" },
  String.raw`\frac{q^\top k}{\sqrt d}`,
  "transformer",
  (d) => 1 / Math.sqrt(d),
);
