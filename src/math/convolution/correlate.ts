import type { Geometry } from "./geometry.ts";

/**
 * A grouped cross-correlation between x [images, inChannels, H, W] and y [images, outChannels, H', W'] through
 * w [outChannels, inChannels/groups, kh, kw]. It is linear in x and in w, so three sums say everything: y from x and w,
 * x from y and w (the adjoint), w from x and y.
 */
export interface Correlation {
  readonly geometry: Geometry;
  readonly images: number;
  readonly inChannels: number;
  readonly outChannels: number;
  readonly groups: number;
}

/** Places in the data of x, w and y. */
type Visit = (x: number, w: number, y: number) => void;

/** Calls `visit` for every product x·w that enters an output; all outputs of an image channel come in a row. */
function eachProduct(c: Correlation, visit: Visit): void {
  const { rows, columns, input, kernel, output } = c.geometry;
  const [kh, kw] = kernel;
  const [oh, ow] = output;
  const plane = input[0] * input[1];
  const perGroup = c.inChannels / c.groups;
  const outPerGroup = c.outChannels / c.groups;
  let y = 0;
  for (let n = 0; n < c.images; n++) {
    for (let co = 0; co < c.outChannels; co++) {
      const firstIn = Math.floor(co / outPerGroup) * perGroup;
      for (let oy = 0; oy < oh; oy++) {
        for (let ox = 0; ox < ow; ox++, y++) {
          for (let ci = 0; ci < perGroup; ci++) {
            const xPlane = (n * c.inChannels + firstIn + ci) * plane;
            const wPlane = (co * perGroup + ci) * kh * kw;
            for (let i = 0; i < kh; i++) {
              const row = rows[oy * kh + i];
              if (row < 0) continue;
              for (let j = 0; j < kw; j++) {
                const column = columns[ox * kw + j];
                if (column >= 0) visit(xPlane + row * input[1] + column, wPlane + i * kw + j, y);
              }
            }
          }
        }
      }
    }
  }
}

export function outputsOf(c: Correlation, x: Float64Array, w: Float64Array): Float64Array {
  const [oh, ow] = c.geometry.output;
  const y = new Float64Array(c.images * c.outChannels * oh * ow);
  eachProduct(c, (ix, iw, iy) => {
    y[iy] += x[ix] * w[iw];
  });
  return y;
}

export function inputsOf(c: Correlation, y: Float64Array, w: Float64Array): Float64Array {
  const [h, width] = c.geometry.input;
  const x = new Float64Array(c.images * c.inChannels * h * width);
  eachProduct(c, (ix, iw, iy) => {
    x[ix] += y[iy] * w[iw];
  });
  return x;
}

export function weightsOf(c: Correlation, x: Float64Array, y: Float64Array): Float64Array {
  const [kh, kw] = c.geometry.kernel;
  const w = new Float64Array(((c.outChannels * c.inChannels) / c.groups) * kh * kw);
  eachProduct(c, (ix, iw, iy) => {
    w[iw] += x[ix] * y[iy];
  });
  return w;
}
