import { memoizeLast } from "../../math/memoizeLast.ts";
import { type BoundSurface, type Domain, sampleGrid } from "../../math/surfaces/index.ts";
import { extentOf, type Field, landscapeLevels, logExtentOf, type View } from "../../viz/index.ts";
import type { Race, Run } from "./model.ts";

/** Values up to the middle one get half of the levels: a wide plain or a high wall does not take them all. */
function levelsOf(values: Float64Array): readonly number[] {
  const finite = values.filter(Number.isFinite).sort();
  const lo = finite[0] ?? 0;
  const hi = finite.at(-1) ?? 1;
  const middle = finite[finite.length >> 1] ?? 0.5;
  const power = Math.log((middle - lo) / (hi - lo)) / Math.log(0.5);
  return landscapeLevels(finite, 13, Math.min(8, Math.max(1, power || 1)));
}

/** The surface over the visible rectangle, with the levels of its contours. */
export function landscape(
  surface: BoundSurface,
  [xmin, xmax, ymin, ymax]: Domain,
  columns: number,
): { readonly field: Field; readonly levels: readonly number[] } {
  const rows = Math.max(
    8,
    Math.min(1.5 * columns, Math.round((columns * (ymax - ymin)) / (xmax - xmin))),
  );
  // A cell more on every side: where contours end, at the outermost centres, is out of sight.
  const beyond = (lo: number, hi: number, cells: number) => {
    const cell = (hi - lo) / cells;
    return [lo - cell, hi + cell] as const;
  };
  const x = beyond(xmin, xmax, columns);
  const y = beyond(ymin, ymax, rows);
  const nx = columns + 2;
  const ny = rows + 2;
  const values = sampleGrid(surface.f, x, y, nx, ny);
  return { field: { values, nx, ny, x, y }, levels: levelsOf(values) };
}

/** Lowest and highest value on a coarse grid over the whole domain. */
const reliefOf = memoizeLast((surface: BoundSurface): [number, number] => {
  const [xmin, xmax, ymin, ymax] = surface.domain;
  return extentOf([sampleGrid(surface.f, [xmin, xmax], [ymin, ymax], 24, 24)], { pad: 0 });
});

/** Extent of the chart of heights: what happens on the map, not the way of those who fled from it. */
export function heightExtent({ arena, runners }: Race): readonly [number, number] {
  const heights = runners.map((r) => r.heights);
  if (arena.lowest !== null) {
    const begin = Math.max(...heights.map((h) => h[0] ?? 0), 1e-12);
    const capped = heights.map((h) => h.map((v) => Math.min(v, 10 * begin)));
    return logExtentOf(capped, 12);
  }
  const [low, high] = reliefOf(arena.surface);
  return extentOf(
    heights.map((h) => h.map((v) => Math.min(high, Math.max(low, v)))),
    { pad: 0.06, include: [] },
  );
}

/**
 * How many points of a path are worth drawing: all of a run that finished, those of one that diverged until it is a
 * view's width outside (what follows would cross the map again and again in straight lines).
 */
export function drawnPoints(
  { descent, xs, ys }: Run,
  x: readonly number[],
  y: readonly number[],
): number {
  if (descent.status === "finished") return xs.length;
  const beyond = (v: number, [lo = 0, hi = 1]: readonly number[]) =>
    v < 2 * lo - hi || v > 2 * hi - lo;
  for (let t = 0; t < xs.length; t++)
    if (beyond(xs[t] as number, x) || beyond(ys[t] as number, y)) return t + 1;
  return xs.length;
}

/** The surface's whole domain. */
export const homeView = ({ domain: [x0, x1, y0, y1] }: BoundSurface): View => ({
  x: [x0, x1],
  y: [y0, y1],
});

/** What the knobs `zoom` and `centre` show. */
export function viewOf({ values, arena }: Race): View {
  const { x, y } = homeView(arena.surface);
  const about = ([lo, hi]: readonly [number, number], offset: number) => {
    const middle = (lo + hi) / 2 + offset;
    const half = (hi - lo) / 2 / values.zoom;
    return [middle - half, middle + half] as const;
  };
  return { x: about(x, values.centre[0]), y: about(y, values.centre[1]) };
}

const clamp = (v: number, bound: number) => Math.min(bound, Math.max(-bound, v));
const tidy = (v: number) => Number(v.toPrecision(4));

/** The knobs for a view whose width is `view` where the whole domain's would be `home`. */
export function knobsOf(view: View, home: View) {
  const middle = ([lo, hi]: readonly [number, number]) => (lo + hi) / 2;
  const zoom = (home.x[1] - home.x[0]) / (view.x[1] - view.x[0]);
  return {
    zoom: Math.min(64, Math.max(0.25, tidy(zoom))),
    centre: [
      tidy(clamp(middle(view.x) - middle(home.x), 1000)),
      tidy(clamp(middle(view.y) - middle(home.y), 1000)),
    ] as const,
  };
}
