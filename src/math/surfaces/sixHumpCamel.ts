import { defineSurface, type Point } from "./surface.ts";

/** The function is even, so each point stands for itself and its mirror image through the origin. */
const withMirrors = (points: readonly Point[]): Point[] =>
  points.flatMap(([x, y]): Point[] => [
    [x, y],
    [-x, -y],
  ]);

export const sixHumpCamel = defineSurface({
  name: { en: "Six-hump camel", zh: "六峰驼背函数" },
  formula: String.raw`\left(4 - 2.1x^2 + \tfrac13x^4\right)x^2 + xy + (4y^2 - 4)y^2`,
  params: {},
  domain: [-2, 2, -1.2, 1.2],
  start: [-1.3, -0.3],
  f(x, y) {
    const x2 = x * x;
    const y2 = y * y;
    return (4 + (x2 / 3 - 2.1) * x2) * x2 + x * y + 4 * (y2 - 1) * y2;
  },
  gradient(x, y, _p, out) {
    const x2 = x * x;
    out[0] = (8 + (2 * x2 - 8.4) * x2) * x + y;
    out[1] = x + (16 * y * y - 8) * y;
  },
  hessian: (x, y) => {
    const x2 = x * x;
    return [8 + (10 * x2 - 25.2) * x2, 1, 48 * y * y - 8];
  },
  minima: () => withMirrors([[0.08984201310031806, -0.7126564030207396]]),
  stationary: () => [
    [0, 0],
    ...withMirrors([
      [0.08984201310031806, -0.7126564030207396],
      [1.703606714969981, -0.7960835686726251],
      [1.1092053368047863, -0.7682680925095399],
      [1.6071047529201974, 0.5686514548841314],
      [1.6380679841897787, 0.22867406904439408],
      [1.2960702671671092, 0.6050843880386585],
      [1.2302298765166526, 0.16233458445899496],
    ]),
  ],
});
