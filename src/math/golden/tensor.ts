/** Numbers in row-major order; `null` where the reference does not apply or is not finite. */
export interface Tensor {
  /** Empty for a single number. */
  readonly shape: readonly number[];
  readonly data: readonly (number | null)[];
}

const isEntry = (x: unknown): x is number | null =>
  x === null || (typeof x === "number" && Number.isFinite(x));

const shapeOf = (raw: unknown): readonly number[] =>
  Array.isArray(raw) ? [raw.length, ...shapeOf(raw[0])] : [];

const product = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

/** Reads a number, a plain or nested array, or `{shape, data}`; `undefined` if it is none of them, or ragged. */
export function readTensor(raw: unknown): Tensor | undefined {
  if (typeof raw === "number") return isEntry(raw) ? { shape: [], data: [raw] } : undefined;
  if (typeof raw !== "object" || raw === null) return undefined;
  const { shape, data } = Array.isArray(raw)
    ? { shape: shapeOf(raw), data: raw.flat(Number.POSITIVE_INFINITY) as unknown[] }
    : (raw as { shape?: unknown; data?: unknown });
  if (!Array.isArray(shape) || !Array.isArray(data)) return undefined;
  if (!shape.every((n) => Number.isSafeInteger(n) && n >= 0)) return undefined;
  return data.every(isEntry) && data.length === product(shape) ? { shape, data } : undefined;
}

/** The same, for inputs, where every entry has to be a number. */
export function readNumbers(raw: unknown): number[] | undefined {
  const data = readTensor(raw)?.data;
  return data?.every((x) => x !== null) ? (data as number[]) : undefined;
}
