import { type LayerLayout, mlpLayout, parameterCount } from "../mlp/index.ts";
import { tanhTable } from "../special/index.ts";
import type { FastSpec } from "./spec.ts";

/**
 * Where everything lies in memory, in bytes. Samples stand side by side, two in a vector: a row holds one quantity for a
 * chunk of samples, and a chunk of data has one row for each input, each target, and the share of the sample in the gradient
 * of its batch (0 for those that fill up the last one).
 */
export interface Plan {
  readonly spec: FastSpec;
  readonly layers: readonly LayerLayout[];
  readonly parameterCount: number;
  /** Vectors of a row, and how many of them are held in registers at once. */
  readonly vectors: number;
  readonly tile: number;
  readonly rowBytes: number;
  readonly chunksPerBatch: number;
  readonly chunkBytes: number;
  readonly table: number;
  readonly constants: number;
  /** The learning rate. */
  readonly rate: number;
  readonly parameters: number;
  /** A vector for each parameter. */
  readonly gradient: number;
  /** For each layer: its outputs row by row, and ∂L/∂z likewise. */
  readonly activations: readonly number[];
  readonly deltas: readonly number[];
  readonly data: number;
}

/** Rows of 5 or 8 vectors keep the multipliers busy and fit into the nearest cache with all that belongs to them. */
function rowsOf(batch: number): Pick<Plan, "vectors" | "tile" | "chunksPerBatch"> {
  const needed = Math.ceil(batch / 2);
  if (needed <= 5) return { vectors: needed, tile: needed, chunksPerBatch: 1 };
  const chunksPerBatch = Math.ceil(needed / 8);
  const vectors = 4 * Math.ceil(needed / chunksPerBatch / 4);
  return { vectors, tile: 4, chunksPerBatch };
}

export function planFor(spec: FastSpec, constants: number): Plan {
  const { sizes, batch } = spec;
  const layers = mlpLayout(sizes);
  const count = parameterCount(sizes);
  const shape = rowsOf(batch);
  const rowBytes = 16 * shape.vectors;
  let end = 0;
  const take = (bytes: number): number => {
    const at = end;
    end += 16 * Math.ceil(bytes / 16);
    return at;
  };
  const width = sizes[sizes.length - 1];
  return {
    spec,
    layers,
    parameterCount: count,
    ...shape,
    rowBytes,
    chunkBytes: (sizes[0] + width + 1) * rowBytes,
    table: take(8 * tanhTable.length),
    constants: take(16 * constants),
    rate: take(8),
    // An odd number of parameters gets a companion that stays 0.
    parameters: take(8 * count + 8),
    gradient: take(16 * count + 16),
    activations: layers.map(({ outputs }) => take(outputs * rowBytes)),
    deltas: layers.map(({ outputs }) => take(outputs * rowBytes)),
    data: end,
  };
}

/** All the memory, with the data of so many rows. */
export const bytesOf = ({ spec, data, chunksPerBatch, chunkBytes }: Plan, rows: number): number =>
  data + Math.ceil(rows / spec.batch) * chunksPerBatch * chunkBytes;

/** Lays samples out in chunks, in the given order. */
export function layOut(
  { spec: { sizes, batch }, vectors, chunksPerBatch, chunkBytes, data }: Plan,
  memory: Float64Array,
  x: Float64Array,
  y: Float64Array,
  order: ArrayLike<number>,
): void {
  const inputs = sizes[0];
  const outputs = sizes[sizes.length - 1];
  const perRow = 2 * vectors;
  const perChunk = chunkBytes / 8;
  const at = data / 8;
  memory.fill(0, at);
  for (let n = 0; n < order.length; n++) {
    const b = Math.floor(n / batch);
    const inBatch = n - b * batch;
    const chunk = b * chunksPerBatch + Math.floor(inBatch / perRow);
    let place = at + chunk * perChunk + (inBatch % perRow);
    for (let i = 0; i < inputs; i++, place += perRow) memory[place] = x[order[n] * inputs + i];
    for (let k = 0; k < outputs; k++, place += perRow) memory[place] = y[order[n] * outputs + k];
    memory[place] = 1 / Math.min(batch, order.length - b * batch);
  }
}
