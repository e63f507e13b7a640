import { number } from "../../params/index.ts";
import { solve2, symmetricEigen } from "../linear/index.ts";
import { defineSurface, type Point, type SurfaceValues } from "./surface.ts";

const entry = (row: number, column: number, initial: number) =>
  number({
    label: { en: `Entry ${row}${column} of A`, zh: `矩阵 A 的第 ${row} 行第 ${column} 列` },
    symbol: `A_{${row}${column}}`,
    min: row === column ? -10 : -100,
    max: row === column ? 500 : 100,
    initial,
  });

const slope = (row: number) =>
  number({
    label: { en: `Entry ${row} of b`, zh: `向量 b 的第 ${row} 个分量` },
    symbol: `b_${row}`,
    min: -10,
    max: 10,
    initial: 0,
  });

const params = {
  A11: entry(1, 1, 1),
  A12: entry(1, 2, 0),
  A22: entry(2, 2, 10),
  b1: slope(1),
  b2: slope(2),
  c: number({
    label: { en: "Constant", zh: "常数项" },
    symbol: "c",
    min: -10,
    max: 10,
    initial: 0,
  }),
};

/** Where Ax = b: the one stationary point, unless A is singular or so nearly so that the point is out of reach. */
const centre = ({ A11, A12, A22, b1, b2 }: SurfaceValues<typeof params>): readonly Point[] => {
  const point = solve2([A11, A12, A12, A22], [b1, b2]);
  return point?.every(Number.isFinite) ? [point] : [];
};

export const quadratic = defineSurface({
  name: { en: "Quadratic", zh: "二次函数" },
  formula: String.raw`\tfrac12\left(A_{11}x^2 + 2A_{12}xy + A_{22}y^2\right) - b_1x - b_2y + c`,
  params,
  domain: [-4, 4, -4, 4],
  start: [-3.5, 1.5],
  f: (x, y, { A11, A12, A22, b1, b2, c }) =>
    (A11 * x * x + 2 * A12 * x * y + A22 * y * y) / 2 - b1 * x - b2 * y + c,
  gradient(x, y, { A11, A12, A22, b1, b2 }, out) {
    out[0] = A11 * x + A12 * y - b1;
    out[1] = A12 * x + A22 * y - b2;
  },
  hessian: (_x, _y, { A11, A12, A22 }) => [A11, A12, A22],
  // A singular A has a line of minima or none; neither is a list of points.
  minima: (p) => (symmetricEigen([p.A11, p.A12, p.A22]).values[0] > 0 ? centre(p) : []),
  stationary: centre,
});
