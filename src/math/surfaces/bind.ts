import type { Symmetric2 } from "../linear/index.ts";
import type { Domain, Point, PointOnSurface, Surface } from "./surface.ts";

/** A function of x and y alone, whether it came from the list of surfaces or was typed by a reader. */
export interface BoundSurface {
  readonly domain: Domain;
  readonly start: Point;
  f(x: number, y: number): number;
  /** Writes ∂f/∂x and ∂f/∂y to out[0] and out[1]. */
  gradient(x: number, y: number, out: Float64Array): void;
  hessian(x: number, y: number): Symmetric2;
  /** Known global minima, with their heights; empty where there are none or none is known. */
  readonly minima: readonly PointOnSurface[];
}

/**
 * A surface with its parameters filled in: `values` over the initial ones.
 * Throws on a name that the surface does not have.
 */
export function bindSurface(
  surface: Surface,
  values: Readonly<Record<string, number>> = {},
): BoundSurface {
  const p: Record<string, number> = {};
  for (const [id, param] of Object.entries(surface.params)) p[id] = param.initial;
  for (const [id, value] of Object.entries(values)) {
    if (!(id in p)) {
      const known = Object.keys(p).join(", ") || "no parameters";
      throw new Error(`bindSurface: ${surface.name.en} has ${known}, not ${JSON.stringify(id)}`);
    }
    p[id] = value;
  }
  return {
    domain: surface.domain,
    start: surface.start,
    f: (x, y) => surface.f(x, y, p),
    gradient: (x, y, out) => surface.gradient(x, y, p, out),
    hessian: (x, y) => surface.hessian(x, y, p),
    minima: surface.minima(p).map((point) => ({ point, f: surface.f(...point, p) })),
  };
}
