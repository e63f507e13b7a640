import fc from "fast-check";
import type { Affine } from "../../../src/math/affine/index.ts";
import {
  type Cell,
  cells,
  type LayerWeights,
  type RecurrentWeights,
} from "../../../src/math/recurrent/index.ts";
import { type Tensor, tensor } from "../../../src/math/tensor/index.ts";
import { randomly } from "../tensor/random.ts";

export interface Setting {
  readonly cell: Cell;
  readonly weights: RecurrentWeights;
  readonly x: Tensor;
  readonly h0: Tensor;
  readonly c0: Tensor | null;
  readonly gy: Tensor;
  readonly seed: number;
}

const small = (min: number, max: number) => fc.integer({ min, max });

/** A network of up to two layers in one or both directions. */
export const anyNetwork = (cell: Cell): fc.Arbitrary<Setting> =>
  fc
    .record({
      seed: fc.nat(1e6),
      layers: small(1, 2),
      directions: small(1, 2),
      steps: small(1, 3),
      samples: small(1, 2),
      inputs: small(1, 3),
      units: small(1, 3),
      biased: fc.boolean(),
    })
    .map(({ seed, layers, directions, steps, samples, inputs, units, biased }) => {
      const random = randomly(seed);
      const rows = cell.gates.length * units;
      const affineOf = (name: string, columns: number): Affine => ({
        w: random(`${name} w`, rows, columns),
        b: biased ? random(`${name} b`, rows) : null,
      });
      const weights = Array.from({ length: layers }, (_, l) =>
        Array.from({ length: directions }, (__, d): LayerWeights => {
          const input = affineOf(`input ${l} ${d}`, l === 0 ? inputs : directions * units);
          return { input, recurrent: affineOf(`recurrent ${l} ${d}`, units) };
        }),
      );
      const states = [layers * directions, samples, units] as const;
      return {
        seed,
        cell,
        weights,
        x: random("x", steps, samples, inputs),
        h0: random("h0", ...states),
        c0: cell.hasCellState ? random("c0", ...states) : null,
        gy: random("gy", steps, samples, directions * units),
      };
    });

const affines = (weights: RecurrentWeights): Affine[] =>
  weights.flat().flatMap(({ input, recurrent }) => [input, recurrent]);

/** All matrices and biases in a row. */
export const parametersOf = (weights: RecurrentWeights): Tensor[] =>
  affines(weights).flatMap(({ w, b }) => (b === null ? [w] : [w, b]));

/** The other way, with the structure of `like`. */
export function withParameters(
  like: RecurrentWeights,
  parameters: readonly Tensor[],
): RecurrentWeights {
  const left = [...parameters];
  const next = () => left.shift() ?? tensor([]);
  const affineOf = ({ b }: Affine): Affine => ({ w: next(), b: b === null ? null : next() });
  return like.map((layer) =>
    layer.map(({ input, recurrent }) => ({
      input: affineOf(input),
      recurrent: affineOf(recurrent),
    })),
  );
}

/** ReLU apart: a step across its kink proves nothing. */
export const smoothCells = { tanh: cells.tanh, lstm: cells.lstm, gru: cells.gru };
