import { number } from "../../params/index.ts";
import { defineSurface } from "./surface.ts";

const turn = 2 * Math.PI;

export const rastrigin = defineSurface({
  name: { en: "Rastrigin", zh: "Rastrigin 函数" },
  formula: String.raw`2A + x^2 - A\cos 2\pi x + y^2 - A\cos 2\pi y`,
  params: {
    A: number({
      label: { en: "Depth of the ripples", zh: "波纹深度" },
      symbol: "A",
      min: 0,
      max: 20,
      initial: 10,
    }),
  },
  domain: [-5.12, 5.12, -5.12, 5.12],
  start: [3.6, -2.7],
  f: (x, y, { A }) =>
    // 1 − cos t = 2 sin²(t/2) keeps the digits near the minimum.
    x * x + y * y + 2 * A * (Math.sin(Math.PI * x) ** 2 + Math.sin(Math.PI * y) ** 2),
  gradient(x, y, { A }, out) {
    out[0] = 2 * x + A * turn * Math.sin(turn * x);
    out[1] = 2 * y + A * turn * Math.sin(turn * y);
  },
  hessian: (x, y, { A }) => [
    2 + A * turn * turn * Math.cos(turn * x),
    0,
    2 + A * turn * turn * Math.cos(turn * y),
  ],
  minima: () => [[0, 0]],
});
