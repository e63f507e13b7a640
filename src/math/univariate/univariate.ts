import type { Text } from "../../params/index.ts";
import type { Objective } from "../optimizers/index.ts";

/** A function of one variable to descend, chosen for what it does to fixed steps. */
export interface Univariate {
  readonly name: Text;
  /** TeX of the right-hand side of f(x) = …. */
  readonly formula: string;
  /** Part worth drawing: an interval of x, and one of f. */
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  f(x: number): number;
  /** The derivative; 0 at a corner, as automatic differentiation has it. */
  slope(x: number): number;
  curvature(x: number): number;
  /** A curvature to measure step sizes by; what it stands for is the author's to say. */
  readonly unit: number;
  /** Local minimum points. */
  readonly minima: readonly number[];
  /** Points where f′ = 0, or where f has a corner. */
  readonly critical: readonly number[];
}

/** The function as one of (x, y) that does not depend on y. */
export const alongX = (u: Univariate): Objective => ({
  f: (x) => u.f(x),
  gradient(x, _y, out) {
    out[0] = u.slope(x);
    out[1] = 0;
  },
  hessian: (x) => [u.curvature(x), 0, 0],
});
