import { matvec, transpose } from "../../linear/index.ts";
import { expectShape, tensor, zerosLike } from "../../tensor/index.ts";
import { addTo, dotBackward } from "./products.ts";
import type { Score } from "./score.ts";

export const bilinear: Score = {
  name: { en: "bilinear", zh: "双线性" },
  formula: String.raw`q^\top W k`,
  parameters: ["W"],
  source: "luong",
  score(query, keys, { W }) {
    expectShape("bilinear", "W", W, [query.shape[0], keys.shape[1]]);
    return matvec(keys, matvec(transpose(W), query.data));
  },
  backward(query, keys, { W }, gs) {
    const projected = matvec(transpose(W), query.data);
    const { gq: gProjected, gkeys } = dotBackward(projected, keys, gs);
    const gW = zerosLike(W);
    const size = keys.shape[1];
    query.data.forEach((q, i) => {
      addTo(gW.data.subarray(i * size, (i + 1) * size), gProjected, q);
    });
    return { gquery: tensor(query.shape, matvec(W, gProjected)), gkeys, gparameters: { W: gW } };
  },
};
