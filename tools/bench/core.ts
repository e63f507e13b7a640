// Runs in the browser: the arithmetic behind one frame of the race, alone.
import { contours, geoPath } from "d3";
import {
  descend,
  type Optimizer,
  type OptimizerId,
  optimizers,
  usual,
} from "../../src/math/optimizers/index.ts";
import { bindSurface, sampleGrid, surfaces } from "../../src/math/surfaces/index.ts";
import { median } from "./statistics.ts";

/** A dozen first-order methods; the second-order ones are another matter. */
const raced = [
  "sgd",
  "momentum",
  "nesterov",
  "adagrad",
  "adadelta",
  "rmsprop",
  "adam",
  "adamw",
  "amsgrad",
  "nadam",
  "lion",
  "adamax",
] as const satisfies readonly OptimizerId[];

const surface = bindSurface(surfaces.rosenbrock);
const steps = 500;

function race(): number {
  let sum = 0;
  for (const id of raced) {
    const optimizer: Optimizer = optimizers[id];
    const run = descend(optimizer, usual(optimizer, { eta: 1e-4 }), surface, [-1.2, 1], { steps });
    sum += run.loss.at(-1) ?? 0;
  }
  return sum;
}

function contourLines(n: number): number {
  const [x0, x1, y0, y1] = surface.domain;
  const values = sampleGrid(surface.f, [x0, x1], [y0, y1], n, n);
  const levels = Array.from({ length: 16 }, (_, i) => 0.1 * 2 ** i);
  const path = geoPath();
  return contours()
    .size([n, n])
    .thresholds(levels)(Array.from(values))
    .reduce((length, shape) => length + (path(shape)?.length ?? 0), 0);
}

/** Median time of one call in ms, over about `budget` ms of calls, after as much warming up. */
function time(work: () => number, budget = 400): number {
  const spent: number[] = [];
  let sink = 0;
  for (const keep of [false, true]) {
    const end = performance.now() + budget;
    while (performance.now() < end) {
      const from = performance.now();
      // Several calls at once, because the clock is coarser than a short one.
      for (let i = 0; i < 5; i++) sink += work();
      if (keep) spent.push((performance.now() - from) / 5);
    }
  }
  if (Number.isNaN(sink)) throw new Error("core: the work gave no number");
  return median(spent);
}

export interface CoreTimes {
  readonly race: number;
  readonly contours60: number;
  readonly contours120: number;
}

const measure = (): CoreTimes => ({
  race: time(race),
  contours60: time(() => contourLines(60)),
  contours120: time(() => contourLines(120)),
});

Object.assign(window, { measure });
