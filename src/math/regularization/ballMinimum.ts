import { type Symmetric2, symmetricEigen } from "../linear/index.ts";
import { demandRadius } from "./demand.ts";

type Vector = readonly [number, number];

/** Lowest point of a bowl inside a ball. */
export interface BallMinimum {
  readonly w: Vector;
  /** ½(w − c)ᵀH(w − c). */
  readonly value: number;
  /** The ball holds w back: it lies on the border, and the bowl's centre outside. */
  readonly active: boolean;
  /** Weight of the penalty (½λ|w|₂² or λ|w|₁) whose minimizer is the same point; 0 where the ball does nothing. */
  readonly lambda: number;
}

const bowl = ([xx, xy, yy]: Symmetric2, c: Vector) => {
  const pull = ([x, y]: Vector): Vector => [
    xx * (c[0] - x) + xy * (c[1] - y),
    xy * (c[0] - x) + yy * (c[1] - y),
  ];
  const value = (w: Vector): number => {
    const g = pull(w);
    return ((c[0] - w[0]) * g[0] + (c[1] - w[1]) * g[1]) / 2;
  };
  return { pull, value };
};

const demandBowl = (where: string, h: Symmetric2, radius: number): void => {
  demandRadius(where, radius);
  if (!(symmetricEigen(h).values[0] > 0)) {
    throw new Error(`${where}: h must be positive definite, got [${h.join(", ")}]`);
  }
};

/**
 * Minimizes ½(w − c)ᵀH(w − c) over |w|₂ ≤ radius. On the border w = (H + λI)⁻¹Hc with |w| = radius: one equation for λ, solved by
 * Newton's method on 1/|w|, which is so nearly linear in λ that it climbs to the answer in a few steps.
 */
export function minimizeInL2Ball(h: Symmetric2, center: Vector, radius: number): BallMinimum {
  demandBowl("minimizeInL2Ball", h, radius);
  const { value } = bowl(h, center);
  if (Math.hypot(...center) <= radius) return { w: center, value: 0, active: false, lambda: 0 };
  const { values, vectors } = symmetricEigen(h);
  const along = vectors.map((v, i) => values[i] * (v[0] * center[0] + v[1] * center[1]));
  let lambda = 0;
  let w = along.map((a, i) => a / values[i]);
  for (let k = 0; k < 100; k++) {
    const norm = Math.hypot(...w);
    const slope = w.reduce((sum, wi, i) => sum + wi ** 2 / (values[i] + lambda), 0);
    const next = lambda + ((norm - radius) / radius) * (norm ** 2 / slope);
    if (!(next > lambda)) break;
    lambda = next;
    w = along.map((a, i) => a / (values[i] + lambda));
  }
  const point: Vector = [
    w[0] * vectors[0][0] + w[1] * vectors[1][0],
    w[0] * vectors[0][1] + w[1] * vectors[1][1],
  ];
  return { w: point, value: value(point), active: true, lambda };
}

/**
 * Minimizes ½(w − c)ᵀH(w − c) over |w|₁ ≤ radius: the best point of the four edges. At a corner one coordinate is exactly 0.
 */
export function minimizeInL1Ball(h: Symmetric2, center: Vector, radius: number): BallMinimum {
  demandBowl("minimizeInL1Ball", h, radius);
  const { pull, value } = bowl(h, center);
  if (Math.abs(center[0]) + Math.abs(center[1]) <= radius) {
    return { w: center, value: 0, active: false, lambda: 0 };
  }
  const [xx, xy, yy] = h;
  const edges = [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ].map(([sx, sy]): Vector => {
    // w = (sx·u, sy·(radius − u)); the slope in u is linear.
    const g = pull([0, sy * radius]);
    const curvature = xx - 2 * sx * sy * xy + yy;
    const u = Math.max(0, Math.min(radius, (sx * g[0] - sy * g[1]) / curvature));
    return [u === 0 ? 0 : sx * u, u === radius ? 0 : sy * (radius - u)];
  });
  const w = edges.reduce((best, one) => (value(one) < value(best) ? one : best));
  const g = pull(w);
  return { w, value: value(w), active: true, lambda: Math.max(Math.abs(g[0]), Math.abs(g[1])) };
}
