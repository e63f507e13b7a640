import * as stable from "../../softmax/index.ts";
import { type Tensor, tensor } from "../../tensor/index.ts";
import { axisOf } from "./axis.ts";
import { type ArrayNode, operation } from "./node.ts";

/** Something done to every row along the last axis. */
function byRow({ shape }: Tensor, f: (from: number, to: number) => Float64Array): Tensor {
  const out = tensor(shape);
  const size = shape[shape.length - 1];
  for (let from = 0; from < out.data.length; from += size) out.data.set(f(from, from + size), from);
  return out;
}

/** Along the last axis. A logit of −∞ (a mask) has probability 0; every row needs one that is finite. */
export function softmax(x: ArrayNode): ArrayNode {
  axisOf("softmax", x.value.shape, -1);
  const p = byRow(x.value, (from, to) => stable.softmax(x.value.data.subarray(from, to)));
  return operation("softmax", [x], p, (g) => [
    byRow(p, (from, to) => {
      const [row, gRow] = [p.data.subarray(from, to), g.data.subarray(from, to)];
      const mean = row.reduce((sum, pi, i) => sum + pi * gRow[i], 0);
      return row.map((pi, i) => pi * (gRow[i] - mean));
    }),
  ]);
}

/** ln softmax along the last axis, from the logits. */
export function logSoftmax(x: ArrayNode): ArrayNode {
  axisOf("logSoftmax", x.value.shape, -1);
  const y = byRow(x.value, (from, to) => stable.logSoftmax(x.value.data.subarray(from, to)));
  return operation("logSoftmax", [x], y, (g) => [
    byRow(y, (from, to) => {
      const gRow = g.data.subarray(from, to);
      const total = gRow.reduce((a, b) => a + b, 0);
      return gRow.map((gi, i) => gi - Math.exp(y.data[from + i]) * total);
    }),
  ]);
}
