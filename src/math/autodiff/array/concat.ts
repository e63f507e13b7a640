import { showShape, type Tensor, tensor } from "../../tensor/index.ts";
import { aroundAxis, axisOf } from "./axis.ts";
import { type ArrayNode, operation } from "./node.ts";

/** Joined along one axis; all other axes must agree. */
export function concat(parts: readonly ArrayNode[], axis: number): ArrayNode {
  if (parts.length === 0) throw new Error("concat: parts must hold at least one tensor, got none");
  const { shape } = parts[0].value;
  const along = axisOf("concat", shape, axis);
  for (const { value } of parts) {
    const fits =
      value.shape.length === shape.length &&
      value.shape.every((n, other) => other === along || n === shape[other]);
    if (!fits) {
      throw new Error(
        `concat: parts must agree but for axis ${along}, got ${showShape(shape)} and ${showShape(value.shape)}`,
      );
    }
  }
  const lengths = parts.map(({ value }) => value.shape[along]);
  const joined = shape.with(
    along,
    lengths.reduce((a, b) => a + b),
  );
  const { outer, inner } = aroundAxis(joined, along);
  const row = joined[along] * inner;
  /** Calls `copy` for every run of entries that a part and the whole have in common. */
  const eachRun = (copy: (k: number, inPart: number, inWhole: number, size: number) => void) => {
    for (let block = 0; block < outer; block++) {
      let at = block * row;
      lengths.forEach((length, k) => {
        copy(k, block * length * inner, at, length * inner);
        at += length * inner;
      });
    }
  };
  const whole = tensor(joined);
  eachRun((k, inPart, inWhole, size) => {
    whole.data.set(parts[k].value.data.subarray(inPart, inPart + size), inWhole);
  });
  return operation("concat", parts, whole, (g) => {
    const shares = parts.map(({ value }): Tensor => tensor(value.shape));
    eachRun((k, inPart, inWhole, size) => {
      shares[k].data.set(g.data.subarray(inWhole, inWhole + size), inPart);
    });
    return shares;
  });
}
