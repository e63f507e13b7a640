import { showShape, type Tensor } from "../tensor/index.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Comparison } from "./report.ts";
import { readTensor } from "./tensor.ts";

/**
 * Holds named tensors against the record `name` of a case, as `name.key`. A key that only one side has is a miss; null
 * stands for nothing to compare.
 */
export function compareRecord(
  fields: Fields,
  check: Comparison,
  name: string,
  got: Readonly<Record<string, Tensor>>,
): void {
  const wanted = fields[name];
  if (!isRecord(wanted)) {
    check.fail(name, `${name} is not an object.`);
    return;
  }
  for (const [key, want] of Object.entries(wanted)) {
    if (want === null) continue;
    const field = `${name}.${key}`;
    if (!Object.hasOwn(got, key)) {
      check.fail(field, `The core has no ${field}.`);
      continue;
    }
    const shape = readTensor(want)?.shape;
    if (shape !== undefined && showShape(shape) !== showShape(got[key].shape)) {
      check.fail(
        field,
        `${field} has shape ${showShape(got[key].shape)}, the reference ${showShape(shape)}.`,
      );
    } else check.values(field, got[key].data, want);
  }
  for (const key of Object.keys(got)) {
    if (!Object.hasOwn(wanted, key)) check.fail(`${name}.${key}`, `${name}.${key} is missing.`);
  }
}
