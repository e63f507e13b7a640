import { type InitSpec, initialize } from "./initialize.ts";
import { type Model, parameterList, sequential } from "./model.ts";
import { dense } from "./stages/dense.ts";
import { elman } from "./stages/elman.ts";

/** A simple recurrent network whose last state is read out by one fully connected layer. */
export interface RecurrentSpec {
  readonly kind: "recurrent";
  readonly steps: number;
  /** Numbers a step. */
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
  readonly init: InitSpec;
}

/** Its rows are sequences [steps, inputs]. */
export function recurrent(spec: RecurrentSpec, capacity: number, seed: number): Model {
  const into = parameterList();
  const stages = [
    elman(into, 1, spec, capacity),
    dense(into, 2, spec.hidden, spec.outputs, capacity),
  ];
  return initialize(sequential(spec.steps * spec.inputs, stages, into.parts), spec.init, seed);
}
