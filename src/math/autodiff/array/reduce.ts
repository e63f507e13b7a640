import { tensor } from "../../tensor/index.ts";
import { axisOf } from "./axis.ts";
import { shrunk, stretched } from "./broadcast.ts";
import { type ArrayNode, operation } from "./node.ts";

/** Summed over the given axes, or over all of them; they stay with length 1 if `keepAxes`. */
export function sum(x: ArrayNode, axes?: readonly number[], keepAxes = false): ArrayNode {
  return reduced("sum", x, axes, keepAxes, () => 1);
}

/** The same divided by the number of entries that went into each sum. */
export function mean(x: ArrayNode, axes?: readonly number[], keepAxes = false): ArrayNode {
  return reduced("mean", x, axes, keepAxes, (count) => 1 / count);
}

function reduced(
  op: string,
  x: ArrayNode,
  axes: readonly number[] | undefined,
  keepAxes: boolean,
  scaleFor: (count: number) => number,
): ArrayNode {
  const { shape, data } = x.value;
  const gone = new Set(
    axes === undefined ? shape.keys() : axes.map((axis) => axisOf(op, shape, axis)),
  );
  const kept = shape.map((n, axis) => (gone.has(axis) ? 1 : n));
  const result = keepAxes ? kept : shape.filter((_, axis) => !gone.has(axis));
  const total = shrunk(x.value, kept);
  const scale = scaleFor(data.length / total.data.length);
  const scaled = tensor(
    result,
    total.data.map((s) => s * scale),
  );
  return operation(op, [x], scaled, (g) => {
    const each = tensor(
      kept,
      g.data.map((s) => s * scale),
    );
    return [stretched(each, shape)];
  });
}
