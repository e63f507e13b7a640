import { defineSurface } from "./surface.ts";

/** The three residuals are target − x(1 − y^k), k = 1, 2, 3. */
const targets = [1.5, 2.25, 2.625] as const;

export const beale = defineSurface({
  name: { en: "Beale", zh: "Beale 函数" },
  formula: "(1.5 - x + xy)^2 + (2.25 - x + xy^2)^2 + (2.625 - x + xy^3)^2",
  params: {},
  domain: [-4.5, 4.5, -4.5, 4.5],
  start: [1, 1.5],
  f(x, y) {
    const r1 = targets[0] - x + x * y;
    const r2 = targets[1] - x + x * y * y;
    const r3 = targets[2] - x + x * y * y * y;
    return r1 * r1 + r2 * r2 + r3 * r3;
  },
  gradient(x, y, _p, out) {
    let gx = 0;
    let gy = 0;
    for (let k = 1, power = 1; k <= 3; k++, power *= y) {
      const rx = power * y - 1;
      const r = targets[k - 1] + x * rx;
      gx += 2 * r * rx;
      gy += 2 * r * k * x * power;
    }
    out[0] = gx;
    out[1] = gy;
  },
  hessian(x, y) {
    let hxx = 0;
    let hxy = 0;
    let hyy = 0;
    for (let k = 1, power = 1; k <= 3; k++, power *= y) {
      const rx = power * y - 1;
      const r = targets[k - 1] + x * rx;
      const ry = k * x * power;
      hxx += 2 * rx * rx;
      hxy += 2 * (ry * rx + r * k * power);
      hyy += 2 * (ry * ry + (k > 1 ? r * k * (k - 1) * x * y ** (k - 2) : 0));
    }
    return [hxx, hxy, hyy];
  },
  minima: () => [[3, 0.5]],
  stationary: () => [
    [3, 0.5],
    [0.10053793732415836, -2.644513585023125],
    [0, 1],
  ],
});
