import { gradientDescent } from "./gradientDescent.ts";
import { heavyBall } from "./heavyBall.ts";
import type { QuadraticMethod } from "./method.ts";
import { nesterov, nesterovTuned } from "./nesterov.ts";

/** Methods whose behaviour on a quadratic is known in closed form. */
export const quadraticMethods = {
  gradientDescent,
  heavyBall,
  nesterov,
  nesterovTuned,
} satisfies Record<string, QuadraticMethod>;

export type QuadraticMethodId = keyof typeof quadraticMethods;

export type { QuadraticMethod, Tuning } from "./method.ts";
export * from "./noiseBall.ts";
export * from "./rate.ts";
