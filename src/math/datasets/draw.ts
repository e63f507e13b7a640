import { normals, rngFor, uniform } from "../random/index.ts";
import { tensor } from "../tensor/index.ts";
import { type ClassDataset, type Dataset, reach, type ValueDataset } from "./dataset.ts";
import type { ClassPoints, PointSet, ValuePoints } from "./points.ts";

export interface DrawOptions {
  readonly seed: number;
  /** How many points. */
  readonly points: number;
  /**
   * Standard deviation of normal noise, 0 if absent: it moves the points of classes, so that classes overlap, and is added
   * to values. Points and noise come from streams of their own: the noise can grow while the points stay.
   */
  readonly noise?: number;
  /** 2 if absent; for values it means nothing. */
  readonly classCount?: number;
}

function drawClasses(dataset: ClassDataset, options: DrawOptions): ClassPoints {
  const { seed, points: n, noise = 0, classCount = 2 } = options;
  const [min, max] = dataset.classCounts;
  if (!(Number.isInteger(classCount) && classCount >= min && classCount <= max)) {
    throw new Error(
      `drawPoints: classCount must be a whole number from ${min} to ${max}, got ${classCount}`,
    );
  }
  const rng = rngFor(seed, "points");
  const x = tensor([n, 2]);
  // In turn, so that no class has two points more than another.
  const classes = Uint8Array.from({ length: n }, (_, i) => i % classCount);
  for (let i = 0; i < n; i++) x.data.set(dataset.place(classes[i], classCount, rng), 2 * i);
  normals(rngFor(seed, "noise"), 2 * n).forEach((z, i) => {
    x.data[i] += noise * z;
  });
  return { kind: "classes", x, classes, classCount };
}

function drawValues(dataset: ValueDataset, options: DrawOptions): ValuePoints {
  const { seed, points: n, noise = 0 } = options;
  const rng = rngFor(seed, "points");
  const x = tensor(
    [n, 2],
    Float64Array.from({ length: 2 * n }, () => uniform(rng, -reach, reach)),
  );
  const values = normals(rngFor(seed, "noise"), n).map(
    (z, i) => dataset.target(x.data[2 * i], x.data[2 * i + 1]) + noise * z,
  );
  return { kind: "values", x, values };
}

/**
 * Points of a data set, the same for the same options. The first points of a larger draw are those of a smaller one.
 * Throws for counts that are not whole and for noise that is negative.
 */
export function drawPoints(dataset: ClassDataset, options: DrawOptions): ClassPoints;
export function drawPoints(dataset: ValueDataset, options: DrawOptions): ValuePoints;
export function drawPoints(dataset: Dataset, options: DrawOptions): PointSet;
export function drawPoints(dataset: Dataset, options: DrawOptions): PointSet {
  const { points, noise = 0 } = options;
  if (!(Number.isSafeInteger(points) && points >= 0)) {
    throw new Error(`drawPoints: points must be a whole number from 0 up, got ${points}`);
  }
  if (!(noise >= 0 && Number.isFinite(noise))) {
    throw new Error(`drawPoints: noise must be a number from 0 up, got ${noise}`);
  }
  return dataset.kind === "classes" ? drawClasses(dataset, options) : drawValues(dataset, options);
}
