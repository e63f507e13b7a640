import type { Text } from "../../params/index.ts";
import type { Matrix2 } from "../linear/index.ts";

/** Settings of a method that runs on a quadratic with curvatures in [μ, L]. */
export interface Tuning {
  readonly eta: number;
  readonly beta: number;
}

/** A method whose steps on ½λx² are a fixed matrix applied to (x_t, x_{t−1}). */
export interface QuadraticMethod {
  readonly name: Text;
  /** Maps (x_t, x_{t−1}) to (x_{t+1}, x_t) along an eigenvector of curvature `lambda`. */
  matrix(lambda: number, tuning: Tuning): Matrix2;
  /** The fastest settings for curvatures between `mu` and `L`, and the factor they leave of the error per step. */
  best(mu: number, L: number): Tuning & { readonly rate: number };
  /** Key of a source in the bibliography. */
  readonly source: string;
}
