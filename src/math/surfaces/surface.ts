import type { NumberParam, Text } from "../../params/index.ts";
import type { Symmetric2 } from "../linear/index.ts";

/** [xmin, xmax, ymin, ymax] of the part worth drawing. */
export type Domain = readonly [xmin: number, xmax: number, ymin: number, ymax: number];

export type Point = readonly [x: number, y: number];

export interface PointOnSurface {
  readonly point: Point;
  readonly f: number;
}

export type SurfaceParams = Readonly<Record<string, NumberParam>>;
export type SurfaceValues<P extends SurfaceParams = SurfaceParams> = {
  readonly [K in keyof P]: number;
};

/**
 * A function of two variables to walk about on, with derivatives written out by hand (the tests hold them against
 * differences, against automatic differentiation and against reference data).
 */
export interface Surface<P extends SurfaceParams = SurfaceParams> {
  readonly name: Text;
  /** TeX of the right-hand side of f(x, y) = …. */
  readonly formula: string;
  /** All real numbers; the symbols are those of `formula`. */
  readonly params: P;
  readonly domain: Domain;
  /** A starting point from which descent has something to show. */
  readonly start: Point;
  f(x: number, y: number, p: SurfaceValues<P>): number;
  /** Writes ∂f/∂x and ∂f/∂y to out[0] and out[1]. */
  gradient(x: number, y: number, p: SurfaceValues<P>, out: Float64Array): void;
  hessian(x: number, y: number, p: SurfaceValues<P>): Symmetric2;
  /** Global minima; inside `domain` only, where the function falls lower outside. Empty if it is unbounded below. */
  minima(p: SurfaceValues<P>): readonly Point[];
  /** Every stationary point in `domain`, where the list is known and finite. */
  stationary?(p: SurfaceValues<P>): readonly Point[];
  /** Points without derivatives: `gradient` gives 0 there and `hessian` that of the smooth part. */
  readonly cusps?: readonly Point[];
}

/** Checks a surface and keeps the types of its parameters. */
export const defineSurface = <const P extends SurfaceParams>(surface: Surface<P>): Surface<P> =>
  surface;
