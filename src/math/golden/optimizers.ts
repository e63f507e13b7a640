import type { Objective } from "../optimizers/index.ts";
import { descend, type Hyper, type Optimizer, type Place } from "../optimizers/index.ts";
import { optimizerOf } from "./optimizerOf.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Comparison } from "./report.ts";
import { surfaceOf } from "./surfaceOf.ts";
import { readNumbers } from "./tensor.ts";
import type { Topic } from "./topic.ts";

/** The averaged positions, from a fold of the pure `step`, which this checks as well. */
function averagedPath(
  optimizer: Optimizer,
  hyper: Hyper,
  { gradient }: Objective,
  start: readonly [number, number],
  steps: number,
): Float64Array {
  const out = new Float64Array(2 * steps);
  const place: Place = { position: Float64Array.of(...start) };
  const g = new Float64Array(2);
  let state = optimizer.init(2, hyper);
  for (let t = 1; t <= steps; t++) {
    gradient(place.position[0], place.position[1], g);
    const next = optimizer.step(state, g, hyper, t, place);
    state = next.state;
    next.delta.forEach((d, i) => {
      place.position[i] += d;
    });
    if (state.average === undefined) throw new Error(`${optimizer.name.en} keeps no average.`);
    out.set(state.average, 2 * (t - 1));
  }
  return out;
}

function startOf(fields: Fields): readonly [number, number] {
  const start = readNumbers(fields.start);
  if (start?.length !== 2) throw new Error("The start must be two numbers.");
  return [start[0], start[1]];
}

/** The path, its gradients and losses, step by step. */
export const optimizersTopic: Topic = (fields: Fields, check: Comparison) => {
  const { surface } = fields;
  if (!isRecord(surface)) throw new Error("The surface must be an object with name and params.");
  const { bound } = surfaceOf(surface.name, surface.params);
  const { optimizer, hyper } = optimizerOf(fields.optimizer, fields.hyper);
  const start = startOf(fields);
  const steps = (readNumbers(fields.loss)?.length ?? 0) - 1;
  if (steps < 1) throw new Error("The losses must be two numbers or more.");

  const run = descend(optimizer, hyper, bound, start, { steps });
  if (run.status === "diverged") check.fail("params", `Diverged at step ${run.atStep}.`);
  check.values("params", run.path);
  check.values("grads", run.gradients);
  check.values("loss", run.loss);
  if (fields.averaged !== undefined) {
    check.values("averaged", averagedPath(optimizer, hyper, bound, start, steps));
  }
};
