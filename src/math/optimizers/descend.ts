import type { Hyper, Optimizer } from "./optimizer.ts";
import { type Objective, setOut } from "./walk.ts";

export interface DescendOptions {
  readonly steps: number;
  /** Added to the gradients, two numbers a step; see `gradientNoise`. One array serves a whole race. */
  readonly noise?: Float64Array | undefined;
  /** [xmin, xmax, ymin, ymax] of the drawing: leaving means a million times its extent. Default: that of the start. */
  readonly bounds?: readonly [number, number, number, number] | undefined;
}

export interface Cause {
  readonly kind: "loss-overflow" | "left-domain" | "not-finite";
  readonly which: "x" | "y" | "loss";
}

/** Every number is finite: what could not be reached is left out and told in `cause`. */
interface Travelled {
  /** x₀, y₀, x₁, y₁, … */
  readonly path: Float64Array;
  /** Loss at every point of `path`. */
  readonly loss: Float64Array;
  /** The gradients that led from each point to the next, noise included. */
  readonly gradients: Float64Array;
}

export type Descent =
  | (Travelled & { readonly status: "finished" })
  | (Travelled & {
      readonly status: "diverged";
      /** The first step that is missing from `path`; 0 if the start itself is out of bounds. */
      readonly atStep: number;
      readonly cause: Cause;
    });

export const largestLoss = 1e12;
export const farAway = 1e6;

function reachOf(start: readonly number[], bounds: readonly number[] | undefined): number {
  return farAway * Math.max(1, ...(bounds ?? start).map(Math.abs));
}

function whatIsWrong(x: number, y: number, loss: number, reach: number): Cause | undefined {
  // The common case costs three comparisons; NaN fails them too.
  if (Math.abs(x) <= reach && Math.abs(y) <= reach && Math.abs(loss) <= largestLoss)
    return undefined;
  if (!Number.isFinite(x)) return { kind: "not-finite", which: "x" };
  if (!Number.isFinite(y)) return { kind: "not-finite", which: "y" };
  if (Math.abs(x) > reach) return { kind: "left-domain", which: "x" };
  if (Math.abs(y) > reach) return { kind: "left-domain", which: "y" };
  return { kind: Number.isFinite(loss) ? "loss-overflow" : "not-finite", which: "loss" };
}

/**
 * Follows an optimizer for a number of steps, or until the numbers leave all bounds: divergence is a result.
 * Throws only if `noise` is too short or a second-order method gets no Hessian.
 */
export function descend(
  optimizer: Optimizer,
  hyper: Hyper,
  objective: Objective,
  start: readonly [number, number],
  { steps, noise, bounds }: DescendOptions,
): Descent {
  if (noise !== undefined && noise.length < 2 * steps) {
    throw new Error(
      `descend: noise wants ${2 * steps} numbers for ${steps} steps, got ${noise.length}`,
    );
  }
  const path = new Float64Array(2 * (steps + 1));
  const loss = new Float64Array(steps + 1);
  const gradients = new Float64Array(2 * steps);
  const reach = reachOf(start, bounds);
  const { position, gradient, move } = setOut(optimizer, hyper, objective, start, noise);
  for (let t = 0; t <= steps; t++) {
    if (t > 0) move(t);
    const x = position[0];
    const y = position[1];
    const now = objective.f(x, y);
    const cause = whatIsWrong(x, y, now, reach);
    if (cause !== undefined) {
      return {
        status: "diverged",
        atStep: t,
        cause,
        path: path.slice(0, 2 * t),
        loss: loss.slice(0, t),
        gradients: gradients.slice(0, Math.max(0, 2 * (t - 1))),
      };
    }
    path[2 * t] = x;
    path[2 * t + 1] = y;
    loss[t] = now;
    if (t > 0) {
      gradients[2 * t - 2] = gradient[0];
      gradients[2 * t - 1] = gradient[1];
    }
  }
  return { status: "finished", path, loss, gradients };
}
