import type { Axis } from "../convolution/index.ts";

/** What one output unit sees, along one axis, in entries of the network's input. */
export interface FieldAxis {
  /** How many entries lie between the first and the last that matter, both counted. */
  readonly size: number;
  /** How far apart the fields of neighbouring units lie. */
  readonly jump: number;
  /** Centre of the field of unit 0, where input entry i has its centre at i; below 0 it reaches into the padding. */
  readonly start: number;
}

/** Height, then width. */
export type ReceptiveField = readonly [FieldAxis, FieldAxis];

/** An input entry sees itself. */
export const inputField: FieldAxis = { size: 1, jump: 1, start: 0 };

/**
 * After a convolution or pooling: r + d(k−1)·j, start + (d(k−1)/2 − p)·j, j·s, with p the padding before the input.
 */
export const growField = (
  { size, jump, start }: FieldAxis,
  { kernel, stride, dilation, before }: Omit<Axis, "input" | "after">,
): FieldAxis => {
  const reach = dilation * (kernel - 1);
  return {
    size: size + reach * jump,
    jump: jump * stride,
    start: start + (reach / 2 - before) * jump,
  };
};

/** The smallest field around those of several branches; undefined (null) if their units do not lie equally far apart. */
export function unionField(fields: readonly FieldAxis[]): FieldAxis | null {
  const [{ jump }] = fields;
  if (fields.some((f) => f.jump !== jump)) return null;
  const first = Math.min(...fields.map(({ start, size }) => start - (size - 1) / 2));
  const last = Math.max(...fields.map(({ start, size }) => start + (size - 1) / 2));
  return { size: last - first + 1, jump, start: (first + last) / 2 };
}
