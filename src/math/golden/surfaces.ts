import { classifyStationary, conditionNumber, symmetricEigen } from "../linear/index.ts";
import type { BoundSurface, Point, PointOnSurface } from "../surfaces/index.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Comparison } from "./report.ts";
import { surfaceOf } from "./surfaceOf.ts";
import { readNumbers } from "./tensor.ts";
import type { Topic } from "./topic.ts";

const pointOf = (raw: unknown): Point | undefined => {
  const xs = readNumbers(raw);
  return xs?.length === 2 ? [xs[0], xs[1]] : undefined;
};

const gradientAt = (s: BoundSurface, [x, y]: Point): Float64Array => {
  const out = new Float64Array(2);
  s.gradient(x, y, out);
  return out;
};

function compareSamples(fields: Fields, s: BoundSurface, check: Comparison) {
  const flat = readNumbers(fields.points);
  if (flat === undefined || flat.length === 0 || flat.length % 2 !== 0) {
    check.fail("points", "The points must be pairs of numbers.");
    return;
  }
  const points = Array.from(
    { length: flat.length / 2 },
    (_, i): Point => [flat[2 * i], flat[2 * i + 1]],
  );
  const hessians = points.map((p) => s.hessian(...p));
  check.values(
    "f",
    points.map((p) => s.f(...p)),
  );
  check.values(
    "grad",
    points.flatMap((p) => [...gradientAt(s, p)]),
  );
  check.values(
    "hess",
    hessians.flatMap(([xx, xy, yy]) => [xx, xy, xy, yy]),
  );
  check.values(
    "hess_eigenvalues",
    hessians.flatMap((h) => [...symmetricEigen(h).values]),
  );
}

const nearest = (points: readonly Point[], [x, y]: Point): Point | undefined => {
  const distance = (p: Point) => Math.hypot(p[0] - x, p[1] - y);
  return points.reduce<Point | undefined>(
    (best, p) => (best === undefined || distance(p) < distance(best) ? p : best),
    undefined,
  );
};

/** Holds a set of points against a list in the file, whatever their order. Returns the file's entries. */
function comparePoints(
  field: string,
  raw: unknown,
  ours: readonly Point[],
  s: BoundSurface,
  check: Comparison,
): readonly { entry: Fields; point: Point }[] {
  if (!Array.isArray(raw)) {
    check.fail(field, `${field} must be a list.`);
    return [];
  }
  if (raw.length !== ours.length) {
    check.fail(field, `The core has ${ours.length} of ${field}, the reference ${raw.length}.`);
  }
  return raw.flatMap((entry: unknown) => {
    const point = isRecord(entry) ? pointOf(entry.point) : undefined;
    if (!isRecord(entry) || point === undefined) {
      check.fail(field, `Every entry of ${field} needs a point.`);
      return [];
    }
    const own = nearest(ours, point);
    if (own !== undefined) check.values(`${field}.point`, own, point);
    check.values(`${field}.f`, s.f(...point), entry.f);
    return [{ entry, point }];
  });
}

const inside = ([x, y]: Point, d: readonly number[]) =>
  x >= d[0] && x <= d[1] && y >= d[2] && y <= d[3];

/** Value, gradient, Hessian and its eigenvalues at sample points; minima; stationary points and what they are. */
export const surfacesTopic: Topic = (fields, check) => {
  const { surface, values, bound } = surfaceOf(fields.name, fields.params);
  compareSamples(fields, bound, check);

  const minima = bound.minima.map((m: PointOnSurface) => m.point);
  comparePoints("global_minima", fields.global_minima, minima, bound, check);

  if (typeof fields.condition_number === "number") {
    check.values("condition_number", conditionNumber(bound.hessian(0, 0)));
  }
  if (fields.critical_points === null) return;
  const domain = readNumbers(fields.domain);
  if (domain?.length !== 4) {
    check.fail("domain", "The domain must be four numbers.");
    return;
  }
  const stationary = surface.stationary?.(values).filter((p) => inside(p, domain));
  if (stationary === undefined) {
    check.fail("critical_points", "The core lists no stationary points of this surface.");
    return;
  }
  const listed = comparePoints("critical_points", fields.critical_points, stationary, bound, check);
  for (const { entry, point } of listed) {
    const hessian = bound.hessian(...point);
    check.values("critical_points.gradient", gradientAt(bound, point), [0, 0]);
    check.values("critical_points.eigenvalues", symmetricEigen(hessian).values, entry.eigenvalues);
    const kind = classifyStationary(hessian);
    if (kind !== entry.kind) {
      check.fail("critical_points.kind", `The core says ${kind}, the reference ${entry.kind}.`);
    }
  }
};
