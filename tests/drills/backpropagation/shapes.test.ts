import { shapes } from "../../../src/drills/backpropagation/shapes.ts";
import { holds } from "../laws.ts";

type Shape = readonly [number, number];

const product = ([a, b]: Shape, [c, d]: Shape): Shape => {
  if (b !== c) throw new Error(`no product of ${[a, b]} and ${[c, d]}`);
  return [a, d];
};
const transposed = ([a, b]: Shape): Shape => [b, a];

/** From the products of the chain rule; they exist only if every shape is right. */
holds(
  shapes,
  ({ rows, inputs, outputs }) => {
    const x: Shape = [rows, inputs];
    const w: Shape = [outputs, inputs];
    const dz = product(x, transposed(w));
    return [product(transposed(dz), x), product(dz, w)];
  },
  [
    [
      { rows: 8, inputs: 5, outputs: 3 },
      [
        [3, 5],
        [8, 5],
      ],
    ],
    [
      { rows: 1, inputs: 2, outputs: 512 },
      [
        [512, 2],
        [1, 2],
      ],
    ],
  ],
);
