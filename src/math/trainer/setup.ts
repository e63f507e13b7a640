import { initialValues } from "../../params/index.ts";
import { type MlpLossId, mlpLosses } from "../mlp/index.ts";
import { type Hyper, type Optimizer, type OptimizerId, optimizers } from "../optimizers/index.ts";
import {
  type PlateauKnobs,
  reduceOnPlateau,
  type Schedule,
  type ScheduleId,
  schedules,
} from "../schedules/index.ts";
import type { ModelSpec } from "./models.ts";

/** Samples in rows: x [rows, inputs], and y as the loss wants it, one number an output or one class a row. */
export interface Samples {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** What may change in the middle of a run. */
export interface Adjustable {
  /** Values of the optimizer's knobs; the usual ones where absent. `eta` is the learning rate. */
  readonly hyper: Readonly<Record<string, number | boolean | string>>;
  /** λ: adds λ w to the gradient of every weight. The reported loss is without it. */
  readonly l2: number;
}

/** Everything that a run depends on, as plain data. */
export interface Setup extends Adjustable {
  readonly seed: number;
  readonly network: ModelSpec;
  readonly loss: MlpLossId;
  readonly optimizer: OptimizerId;
  /** In place of the constant `eta`, step by step; its own `eta` counts. */
  readonly schedule?: {
    readonly id: ScheduleId;
    readonly knobs: Readonly<Record<string, number | boolean | string>>;
  };
  /**
   * In place of a schedule: starts from `eta` and lowers it after epochs that bring no progress, seen on the test samples
   * or, without any, on the training samples. The metric is the loss; with mode "max" the accuracy. The usual knobs where absent.
   */
  readonly plateau?: Partial<Omit<PlateauKnobs, "eta">>;
  readonly batch: number;
  readonly train: Samples;
  readonly test?: Samples;
}

export const optimizerOf = ({ optimizer }: Setup): Optimizer => optimizers[optimizer];

export const hyperOf = (setup: Setup, { hyper }: Adjustable): Hyper =>
  ({ ...initialValues(optimizerOf(setup).hyper), ...hyper }) as Hyper;

/** Learning rate of update t = 0, 1, …; `undefined` without a schedule. */
export function scheduleOf({ schedule }: Setup): ((t: number) => number) | undefined {
  if (schedule === undefined) return undefined;
  const rule: Schedule = schedules[schedule.id];
  const knobs = { ...initialValues(rule.params), ...schedule.knobs } as never;
  return (t) => rule.rate(t, knobs);
}

/** Knobs of the rule that watches for a plateau; `undefined` without one. Throws if a schedule sets the rate already. */
export function plateauOf({ plateau, schedule }: Setup): Omit<PlateauKnobs, "eta"> | undefined {
  if (plateau === undefined) return undefined;
  if (schedule !== undefined) {
    throw new Error(`trainer: plateau and the schedule ${schedule.id} would both set the rate`);
  }
  return { ...initialValues(reduceOnPlateau.params), ...plateau };
}

/** Rows of the samples. Throws a sentence if the arrays do not fit the model. */
export function rowsOf(
  { inputs, outputs }: { readonly inputs: number; readonly outputs: number },
  loss: MlpLossId,
  { x, y }: Samples,
  name: string,
): number {
  const rows = x.length / inputs;
  if (!Number.isInteger(rows) || rows === 0) {
    throw new Error(
      `trainer: ${name}.x must hold rows of ${inputs} numbers, got ${x.length} numbers`,
    );
  }
  const { classes } = mlpLosses[loss];
  const wanted = classes ? rows : rows * outputs;
  if (y.length !== wanted) {
    throw new Error(`trainer: ${name}.y must hold ${wanted} numbers, got ${y.length}`);
  }
  const isClass = (label: number) => Number.isInteger(label) && label >= 0 && label < outputs;
  if (classes && !y.every(isClass)) {
    throw new Error(`trainer: ${name}.y must hold classes from 0 to ${outputs - 1}`);
  }
  return rows;
}
