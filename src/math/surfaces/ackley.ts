import { number } from "../../params/index.ts";
import { defineSurface } from "./surface.ts";

/** Nearer to the cusp than this a division by the distance would overflow: counted as the cusp itself. */
const tip = 1e-150;

/** −a·exp(−b·r/√2) is a cone at the origin; the cosine part is smooth. */
export const ackley = defineSurface({
  name: { en: "Ackley", zh: "Ackley 函数" },
  formula: String.raw`-a\,e^{-b\sqrt{(x^2+y^2)/2}} - e^{(\cos cx + \cos cy)/2} + a + e`,
  params: {
    a: number({
      label: { en: "Depth of the funnel", zh: "漏斗深度" },
      symbol: "a",
      min: 1,
      max: 40,
      initial: 20,
    }),
    b: number({
      label: { en: "Steepness of the funnel", zh: "漏斗陡峭程度" },
      symbol: "b",
      min: 0.01,
      max: 1,
      initial: 0.2,
    }),
    c: number({
      label: { en: "Frequency of the ripples", zh: "波纹频率" },
      symbol: "c",
      min: 0,
      max: 10,
      initial: 2 * Math.PI,
    }),
  },
  domain: [-5, 5, -5, 5],
  start: [3.3, -2.4],
  f(x, y, { a, b, c }) {
    const funnel = -a * Math.expm1(-b * Math.hypot(x, y) * Math.SQRT1_2);
    return funnel - Math.E * Math.expm1((Math.cos(c * x) + Math.cos(c * y)) / 2 - 1);
  },
  gradient(x, y, { a, b, c }, out) {
    const r = Math.hypot(x, y);
    const k = b * Math.SQRT1_2;
    const pull = r < tip ? 0 : (a * k * Math.exp(-k * r)) / r;
    const ripple = (c / 2) * Math.exp((Math.cos(c * x) + Math.cos(c * y)) / 2);
    out[0] = pull * x + ripple * Math.sin(c * x);
    out[1] = pull * y + ripple * Math.sin(c * y);
  },
  hessian(x, y, { a, b, c }) {
    const cx = Math.cos(c * x);
    const cy = Math.cos(c * y);
    const sx = Math.sin(c * x);
    const sy = Math.sin(c * y);
    const ripple = (c * c * Math.exp((cx + cy) / 2)) / 2;
    const hxx = ripple * (cx - (sx * sx) / 2);
    const hxy = (-ripple * sx * sy) / 2;
    const hyy = ripple * (cy - (sy * sy) / 2);
    const r = Math.hypot(x, y);
    if (r < tip) return [hxx, hxy, hyy];
    // A function of r alone has curvature F″ along the radius and F′/r across it.
    const k = b * Math.SQRT1_2;
    const across = (a * k * Math.exp(-k * r)) / r;
    const along = -a * k * k * Math.exp(-k * r);
    const u = x / r;
    const v = y / r;
    return [
      hxx + along * u * u + across * v * v,
      hxy + (along - across) * u * v,
      hyy + along * v * v + across * u * u,
    ];
  },
  minima: () => [[0, 0]],
  cusps: [[0, 0]],
});
