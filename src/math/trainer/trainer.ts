import { type SgdTrainer, sgdTrainer } from "../fastMlp/index.ts";
import { descent, mlpLosses } from "../mlp/index.ts";
import { type Rng, rngFor } from "../random/index.ts";
import { type PlateauState, seeMetric, startPlateau } from "../schedules/index.ts";
import { accuracyOf } from "./accuracy.ts";
import { fastSpecOf } from "./fastSpec.ts";
import { firstBadTensor, type Model } from "./model.ts";
import { buildModel, widthsOf } from "./models.ts";
import {
  type Adjustable,
  hyperOf,
  optimizerOf,
  plateauOf,
  rowsOf,
  type Samples,
  type Setup,
  scheduleOf,
} from "./setup.ts";

/** Where a run stands, over all samples, in evaluation. */
export interface Report {
  readonly epoch: number;
  /** Updates made so far. */
  readonly step: number;
  readonly loss: number;
  /** Share from 0 to 1; NaN where the targets are values. */
  readonly accuracy: number;
  /** NaN without test samples. */
  readonly testLoss: number;
  readonly testAccuracy: number;
  /** ‖∂L/∂(W, b, …)‖ of each layer, from the input up, over all training samples. */
  readonly gradientNorms: readonly number[];
}

export type Status =
  | { readonly kind: "running" }
  | {
      readonly kind: "diverged";
      /** The update that could not be made. */
      readonly atStep: number;
      /** The first tensor with a number that is not finite, such as "z2" or "∂L/∂W1". */
      readonly tensor: string;
    };

export interface Trainer {
  readonly setup: Setup;
  readonly model: Model;
  status(): Status;
  /** The learning rate of the next update. */
  rate(): number;
  /** One pass over all training samples, in an order of its own. Does nothing once diverged. */
  epoch(): Status;
  /** Changes knobs from the next update on; memory of the optimizer stays. */
  adjust(changed: Partial<Adjustable>): void;
  report(): Report;
}

/** Shuffles in place (Fisher and Yates). */
function shuffle(order: Uint32Array, rng: Rng): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor((i + 1) * rng());
    const kept = order[i];
    order[i] = order[j];
    order[j] = kept;
  }
}

/**
 * The engine behind everything that trains. A run depends on the setup alone: the same setup gives the same bytes, in a
 * worker as on the main thread; only where WebAssembly is not allowed do plain networks come out different, by rounding.
 * Nothing is allocated in a step. Throws for samples that do not fit the network.
 */
export function createTrainer(setup: Setup): Trainer {
  const width = widthsOf(setup.network);
  const rows = rowsOf(width, setup.loss, setup.train, "train");
  const testRows = setup.test === undefined ? 0 : rowsOf(width, setup.loss, setup.test, "test");
  if (!Number.isSafeInteger(setup.batch) || setup.batch < 1) {
    throw new Error(`trainer: batch must be a whole number from 1 up, got ${setup.batch}`);
  }
  const model = buildModel(setup.network, Math.max(rows, testRows), setup.seed);
  const { inputs, outputs, parameters, gradient, parts } = model;
  const loss = mlpLosses[setup.loss];
  const perRow = loss.classes ? 1 : outputs;
  const batch = Math.min(setup.batch, rows);
  const batchX = new Float64Array(batch * inputs);
  const batchY = new Float64Array(batch * perRow);
  const slope = new Float64Array(Math.max(rows, testRows) * outputs);
  const order = Uint32Array.from({ length: rows }, (_, n) => n);
  const orders = rngFor(setup.seed, "batches");
  const run = descent(optimizerOf(setup), hyperOf(setup, setup), parameters, gradient);
  const scheduled = scheduleOf(setup);
  const plateau = plateauOf(setup);
  const before = new Float64Array(parameters.length);
  const keep = new Float64Array(parameters.length);
  const decaying = parts.filter(({ initial }) => initial === "drawn");

  let knobs: Adjustable = { hyper: setup.hyper, l2: setup.l2 };
  // A record of its own, whose rate alone changes from step to step.
  let hyper: Record<string, unknown> = { ...hyperOf(setup, knobs) };
  let waiting: PlateauState | undefined;
  const awaitPlateau = (): void => {
    if (plateau !== undefined) waiting = startPlateau({ ...plateau, eta: hyper.eta as number });
  };
  awaitPlateau();
  let status: Status = { kind: "running" };
  let epochs = 0;
  let step = 0;
  let fast: SgdTrainer | undefined;
  const chooseFast = (): void => {
    const spec = fastSpecOf(setup, knobs);
    if (spec === undefined) fast = undefined;
    else fast ??= sgdTrainer(spec, setup.train.x, setup.train.y);
  };
  chooseFast();

  const diverged = (count: number): Status => ({
    kind: "diverged",
    atStep: step + 1,
    tensor: firstBadTensor(model, count) ?? "loss",
  });

  /** One update from `count` samples. */
  function update(from: number, count: number): void {
    for (let k = 0; k < count; k++) {
      const n = order[from + k];
      for (let i = 0; i < inputs; i++) batchX[k * inputs + i] = setup.train.x[n * inputs + i];
      for (let i = 0; i < perRow; i++) batchY[k * perRow + i] = setup.train.y[n * perRow + i];
    }
    if (scheduled !== undefined) hyper.eta = scheduled(step);
    const at = run.aim(hyper as never);
    // Look-ahead rules want the gradient elsewhere than they start from.
    if (at !== parameters) {
      keep.set(parameters);
      parameters.set(at);
    }
    const z = model.forward(batchX, count, true);
    const value = loss.evaluate(z, batchY, count, outputs, slope);
    model.backward(slope, count);
    if (at !== parameters) parameters.set(keep);
    for (const { from: first, to } of decaying) {
      for (let i = first; i < to; i++) gradient[i] += knobs.l2 * parameters[i];
    }
    let sum = value;
    for (let i = 0; i < gradient.length; i++) sum += gradient[i];
    if (!Number.isFinite(sum)) {
      const bad = diverged(count);
      // Finite numbers may add up to an infinite one.
      if (bad.kind === "diverged" && (bad.tensor !== "loss" || !Number.isFinite(value))) {
        status = bad;
        return;
      }
    }
    run.move(step + 1, hyper as never);
    step++;
  }

  function plainEpoch(): void {
    for (let from = 0; from < rows && status.kind === "running"; from += batch) {
      update(from, Math.min(batch, rows - from));
    }
  }

  function fastEpoch(by: SgdTrainer): void {
    before.set(parameters);
    by.parameters.set(parameters);
    by.reorder(order);
    by.epochs(1, hyper.eta as number);
    parameters.set(by.parameters);
    if (parameters.every(Number.isFinite)) step += Math.ceil(rows / batch);
    else {
      // Once more and slowly, to see where it went wrong.
      parameters.set(before);
      plainEpoch();
    }
  }

  function evaluate({ x, y }: Samples, count: number): readonly [number, number] {
    const z = model.forward(x, count, false);
    return [
      loss.evaluate(z, y, count, outputs, slope),
      accuracyOf(setup.loss, z, y, count, outputs),
    ];
  }

  /** Lowers the rate where the last epochs have brought nothing. */
  function watchPlateau(): void {
    if (plateau === undefined || waiting === undefined) return;
    const [value, accuracy] =
      setup.test === undefined ? evaluate(setup.train, rows) : evaluate(setup.test, testRows);
    waiting = seeMetric(waiting, plateau.mode === "max" ? accuracy : value, {
      ...plateau,
      eta: waiting.rate,
    });
    hyper.eta = waiting.rate;
  }

  function gradientNorms(): number[] {
    const norms: number[] = [];
    for (const { layer, from, to } of parts) {
      norms[layer - 1] ??= 0;
      for (let i = from; i < to; i++) norms[layer - 1] += gradient[i] ** 2;
    }
    return norms.map(Math.sqrt);
  }

  return {
    setup,
    model,
    status: () => status,
    rate: () => scheduled?.(step) ?? (hyper.eta as number),
    epoch() {
      if (status.kind !== "running") return status;
      shuffle(order, orders);
      if (fast === undefined) plainEpoch();
      else fastEpoch(fast);
      if (status.kind === "running") {
        epochs++;
        watchPlateau();
      }
      return status;
    },
    adjust(changed) {
      knobs = { hyper: { ...knobs.hyper, ...changed.hyper }, l2: changed.l2 ?? knobs.l2 };
      hyper = { ...hyperOf(setup, knobs) };
      if (changed.hyper?.eta !== undefined) awaitPlateau();
      else if (waiting !== undefined) hyper.eta = waiting.rate;
      chooseFast();
    },
    report() {
      const [testLoss, testAccuracy] =
        setup.test === undefined ? [Number.NaN, Number.NaN] : evaluate(setup.test, testRows);
      const [value, accuracy] = evaluate(setup.train, rows);
      model.backward(slope, rows);
      return {
        epoch: epochs,
        step,
        loss: value,
        accuracy,
        testLoss,
        testAccuracy,
        gradientNorms: gradientNorms(),
      };
    },
  };
}
