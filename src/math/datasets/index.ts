import { circle } from "./circle.ts";
import type { Dataset } from "./dataset.ts";
import { gaussians } from "./gaussians.ts";
import { hills } from "./hills.ts";
import { moons } from "./moons.ts";
import { plane } from "./plane.ts";
import { spiral } from "./spiral.ts";
import { xor } from "./xor.ts";

/** In the order of display. To add one: a new file, a new entry. */
export const datasets = {
  xor,
  circle,
  moons,
  spiral,
  gaussians,
  plane,
  hills,
} satisfies Record<string, Dataset>;

export type DatasetId = keyof typeof datasets;

export type { ClassDataset, Dataset, ValueDataset } from "./dataset.ts";
export { type DrawOptions, drawPoints } from "./draw.ts";
export {
  type ClassPoints,
  ownPoints,
  type PointSet,
  signedLabels,
  type ValuePoints,
} from "./points.ts";
export { type Split, splitPoints } from "./split.ts";
