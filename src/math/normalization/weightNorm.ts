import { expectShape, sizeOf, type Tensor, tensor } from "../tensor/index.ts";

/** Euclidean norm of every row: of all entries that share the index on axis 0. */
function rowNorms({ shape, data }: Tensor): Float64Array {
  const size = sizeOf(shape.slice(1));
  return Float64Array.from({ length: shape[0] }, (_, row) =>
    Math.hypot(...data.subarray(row * size, (row + 1) * size)),
  );
}

function expectRows(where: string, v: Tensor, g: Tensor): void {
  if (v.shape.length < 2) expectShape(where, "v", v, ["out", "in"]);
  expectShape(where, "g", g, [v.shape[0]]);
}

/**
 * Weight normalization w = g·v/‖v‖, row by row: v [out, …] gives the direction of a row, g [out] its length. A row of
 * zeros has no direction and gives NaN. Source: wn.
 */
export function weightNorm(v: Tensor, g: Tensor): Tensor {
  expectRows("weightNorm", v, g);
  const norms = rowNorms(v);
  const size = sizeOf(v.shape.slice(1));
  return tensor(
    v.shape,
    v.data.map((x, i) => {
      const row = Math.floor(i / size);
      return (g.data[row] * x) / norms[row];
    }),
  );
}

/** Gradients of Σ gw·w with respect to v and g; that of a row of v is orthogonal to the row. */
export function weightNormBackward(
  v: Tensor,
  g: Tensor,
  gw: Tensor,
): { readonly gv: Tensor; readonly gg: Tensor } {
  expectRows("weightNormBackward", v, g);
  expectShape("weightNormBackward", "gw", gw, v.shape);
  const norms = rowNorms(v);
  const size = sizeOf(v.shape.slice(1));
  const gg = tensor([v.shape[0]]);
  gw.data.forEach((value, i) => {
    const row = Math.floor(i / size);
    gg.data[row] += (value * v.data[i]) / norms[row];
  });
  const gv = gw.data.map((value, i) => {
    const row = Math.floor(i / size);
    return (g.data[row] / norms[row]) * (value - (gg.data[row] * v.data[i]) / norms[row]);
  });
  return { gv: tensor(v.shape, gv), gg };
}
