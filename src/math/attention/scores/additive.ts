import { matvec, transpose } from "../../linear/index.ts";
import { expectShape, type Tensor, tensor, zerosLike } from "../../tensor/index.ts";
import { addTo } from "./products.ts";
import type { Score, ScoreParameters } from "./score.ts";

/** tanh(Wq q + Wk k) for each key, [L, hidden]. */
function hiddenOf(query: Tensor, keys: Tensor, { Wq, Wk, v }: ScoreParameters): Tensor {
  const [count, size] = keys.shape;
  expectShape("additive", "v", v, ["hidden"]);
  const units = v.shape[0];
  expectShape("additive", "Wq", Wq, [units, query.shape[0]]);
  expectShape("additive", "Wk", Wk, [units, size]);
  const fromQuery = matvec(Wq, query.data);
  const hidden = tensor([count, units]);
  for (let l = 0; l < count; l++) {
    const fromKey = matvec(Wk, keys.data.subarray(l * size, (l + 1) * size));
    fromKey.forEach((x, u) => {
      hidden.data[l * units + u] = Math.tanh(fromQuery[u] + x);
    });
  }
  return hidden;
}

export const additive: Score = {
  name: { en: "additive", zh: "加性" },
  formula: String.raw`v^\top\tanh(W_q q+W_k k)`,
  parameters: ["Wq", "Wk", "v"],
  source: "additive-attention",
  score: (query, keys, parameters) => matvec(hiddenOf(query, keys, parameters), parameters.v.data),
  backward(query, keys, parameters, gs) {
    const { Wq, Wk, v } = parameters;
    const [count, size] = keys.shape;
    const [units, querySize] = Wq.shape;
    const hidden = hiddenOf(query, keys, parameters);
    const [gWq, gWk, gkeys] = [zerosLike(Wq), zerosLike(Wk), zerosLike(keys)];
    // Before the tanh; all keys share the query's part.
    const gPre = tensor([count, units]);
    const gFromQuery = new Float64Array(units);
    for (let l = 0; l < count; l++) {
      for (let u = 0; u < units; u++) {
        const h = hidden.data[l * units + u];
        const g = gs[l] * v.data[u] * (1 - h * h);
        gPre.data[l * units + u] = g;
        gFromQuery[u] += g;
        const key = keys.data.subarray(l * size, (l + 1) * size);
        addTo(gWk.data.subarray(u * size, (u + 1) * size), key, g);
        const row = Wk.data.subarray(u * size, (u + 1) * size);
        addTo(gkeys.data.subarray(l * size, (l + 1) * size), row, g);
      }
    }
    gFromQuery.forEach((g, u) => {
      addTo(gWq.data.subarray(u * querySize, (u + 1) * querySize), query.data, g);
    });
    return {
      gquery: tensor(query.shape, matvec(transpose(Wq), gFromQuery)),
      gkeys,
      gparameters: { Wq: gWq, Wk: gWk, v: tensor(v.shape, matvec(transpose(hidden), gs)) },
    };
  },
};
