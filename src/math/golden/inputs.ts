import { showShape, type Tensor, tensor } from "../tensor/index.ts";
import type { Fields } from "./read.ts";
import type { Comparison } from "./report.ts";
import { readTensor } from "./tensor.ts";

/** Inputs of a case; each throws a sentence that names the field, which becomes a miss of the case. */

export function tensorOf(fields: Fields, name: string): Tensor {
  const read = readTensor(fields[name]);
  if (read === undefined || read.data.includes(null)) {
    throw new Error(`${name} must be an array of numbers.`);
  }
  return tensor(read.shape, read.data as readonly number[]);
}

export function numberOf(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new Error(`${name} must be a number.`);
  }
  return value;
}

export function wholeOf(fields: Fields, name: string): number {
  const value = fields[name];
  if (!Number.isSafeInteger(value)) throw new Error(`${name} must be a whole number.`);
  return value as number;
}

export function flagOf(fields: Fields, name: string): boolean {
  const value = fields[name];
  if (typeof value !== "boolean") throw new Error(`${name} must be true or false.`);
  return value;
}

/** Two whole numbers; one stands for both. */
export function pairOf(fields: Fields, name: string): readonly [number, number] {
  const value = fields[name];
  const [first, second] = Array.isArray(value) && value.length === 2 ? value : [value, value];
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second)) {
    throw new Error(`${name} must be two whole numbers.`);
  }
  return [first, second];
}

/** A list of tensors, each of its own shape. */
export function tensorsOf(fields: Fields, name: string): readonly Tensor[] {
  const list = fields[name];
  if (!Array.isArray(list) || list.length === 0) {
    throw new Error(`${name} must be a list of arrays.`);
  }
  return list.map((one: unknown) => tensorOf({ [name]: one }, name));
}

/** Rows of a table: a list of objects. */
export function rowsOf(fields: Fields, name: string): readonly Fields[] {
  const rows = fields[name];
  const isRow = (row: unknown): row is Fields =>
    typeof row === "object" && row !== null && !Array.isArray(row);
  if (!Array.isArray(rows) || rows.length === 0 || !rows.every(isRow)) {
    throw new Error(`${name} must be a list of objects.`);
  }
  return rows;
}

/** Holds shape and values of `got` against the field of that name. */
export function compareTensor(
  fields: Fields,
  check: Comparison,
  name: string,
  { shape, data }: Tensor,
): void {
  const want = readTensor(fields[name])?.shape;
  if (want !== undefined && showShape(want) !== showShape(shape)) {
    check.fail(name, `${name} has shape ${showShape(shape)}, the reference ${showShape(want)}.`);
  } else check.values(name, data);
}

/** Holds a list of tensors against the list in the field of that name. */
export function compareTensors(
  fields: Fields,
  check: Comparison,
  name: string,
  got: readonly Tensor[],
): void {
  const want = fields[name];
  if (!Array.isArray(want) || want.length !== got.length) {
    check.fail(name, `${name} must be a list of ${got.length} arrays.`);
    return;
  }
  got.forEach(({ shape, data }, i) => {
    const wanted = readTensor(want[i])?.shape ?? [];
    if (showShape(wanted) === showShape(shape)) check.values(name, data, want[i]);
    else check.fail(name, `${name}[${i}] must have shape ${showShape(shape)}.`);
  });
}

/** Holds one number against the field of that name; `null` there stands for one that does not exist or is not finite. */
export function compareNumber(
  fields: Fields,
  check: Comparison,
  name: string,
  got: number | null,
): void {
  if (fields[name] !== null) check.values(name, got ?? Number.NaN, fields[name]);
  else if (got !== null && Number.isFinite(got)) {
    check.fail(name, `${name} is ${got}, the reference says there is none.`);
  }
}
