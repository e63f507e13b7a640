import { descent, mlpLosses } from "../mlp/index.ts";
import { type Optimizer, type OptimizerId, optimizers, usual } from "../optimizers/index.ts";
import { integerBelow, normal, rngFor } from "../random/index.ts";
import { firstBadTensor, type Model } from "./model.ts";
import { type NetworkSpec, network } from "./network.ts";
import type { Status } from "./trainer.ts";

/** A generator and a discriminator that train against each other, as plain data. Source: gan. */
export interface GanSetup {
  readonly seed: number;
  /** From noise, normally distributed, to a sample. */
  readonly generator: NetworkSpec;
  /** From a sample to the logit of its being real. */
  readonly discriminator: NetworkSpec;
  readonly optimizer: OptimizerId;
  readonly generatorRate: number;
  readonly discriminatorRate: number;
  /** Steps of the discriminator for each of the generator. */
  readonly discriminatorSteps: number;
  readonly batch: number;
  /** Rows of real samples. */
  readonly real: Float64Array;
}

export interface GanReport {
  readonly step: number;
  /** Binary cross-entropy of the discriminator's last batch, half of it real; ln 2 where it can only guess. */
  readonly discriminatorLoss: number;
  /** Mean of −ln σ(D(G(z))), which the generator lowers: the non-saturating loss. */
  readonly generatorLoss: number;
}

export interface GanTrainer {
  /** One step of the generator, after those of the discriminator. Does nothing once diverged. */
  step(): Status;
  report(): GanReport;
  /** Samples made of rows of noise, in a buffer that the next call overwrites; at most as many as a batch. */
  generate(noise: Float64Array): Float64Array;
  /** Logits of at most twice a batch of samples. */
  judge(samples: Float64Array): Float64Array;
}

/** Throws for networks and samples that do not fit each other. */
export function createGanTrainer(setup: GanSetup): GanTrainer {
  const { batch, real, seed } = setup;
  const G = network(setup.generator, batch, seed);
  // Another seed, or the two would begin with the same weights.
  const D = network(setup.discriminator, 2 * batch, (seed + 1) % 2 ** 32);
  const rows = real.length / G.outputs;
  if (D.inputs !== G.outputs || D.outputs !== 1) {
    throw new Error(
      `ganPair: the discriminator must map ${G.outputs} numbers to 1, got ${D.inputs} to ${D.outputs}`,
    );
  }
  if (!Number.isInteger(rows) || rows === 0) {
    throw new Error(
      `ganPair: real must hold rows of ${G.outputs} numbers, got ${real.length} numbers`,
    );
  }
  const rule: Optimizer = optimizers[setup.optimizer];
  const descentOf = ({ parameters, gradient }: Model, eta: number) =>
    descent(rule, usual(rule, { eta }), parameters, gradient);
  const ofG = descentOf(G, setup.generatorRate);
  const ofD = descentOf(D, setup.discriminatorRate);
  const noises = rngFor(seed, "noise");
  const picks = rngFor(seed, "batches");
  const noise = new Float64Array(batch * G.inputs);
  const both = new Float64Array(2 * batch * D.inputs);
  /** The front half real, the rest not. */
  const labels = new Float64Array(2 * batch).fill(1, 0, batch);
  const slope = new Float64Array(2 * batch);
  const { evaluate } = mlpLosses.bceWithLogits;
  let step = 0;
  let discriminatorSteps = 0;
  let losses: readonly [number, number] = [Number.NaN, Number.NaN];
  let status: Status = { kind: "running" };

  function fake(): Float64Array {
    for (let i = 0; i < noise.length; i++) noise[i] = normal(noises);
    return G.forward(noise, batch, true);
  }

  function stepOfD(): number {
    for (let n = 0; n < batch; n++) {
      const from = integerBelow(picks, rows) * D.inputs;
      for (let i = 0; i < D.inputs; i++) both[n * D.inputs + i] = real[from + i];
    }
    const made = fake();
    for (let i = 0; i < batch * D.inputs; i++) both[batch * D.inputs + i] = made[i];
    const z = D.forward(both, 2 * batch, true);
    const loss = evaluate(z, labels, 2 * batch, 1, slope);
    D.backward(slope, 2 * batch);
    ofD.move(++discriminatorSteps);
    return loss;
  }

  function stepOfG(): number {
    const z = D.forward(fake(), batch, true);
    // The generator wants what it made to be taken for real: the labels' front half.
    const loss = evaluate(z, labels, batch, 1, slope);
    G.backward(D.backward(slope, batch), batch);
    ofG.move(++step);
    return loss;
  }

  return {
    step() {
      if (status.kind !== "running") return status;
      let ofDiscriminator = Number.NaN;
      for (let k = 0; k < setup.discriminatorSteps; k++) ofDiscriminator = stepOfD();
      losses = [ofDiscriminator, stepOfG()];
      const bad = firstBadTensor(G, batch) ?? firstBadTensor(D, batch);
      if (bad !== undefined) status = { kind: "diverged", atStep: step, tensor: bad };
      return status;
    },
    report: () => ({ step, discriminatorLoss: losses[0], generatorLoss: losses[1] }),
    generate(given) {
      const count = Math.floor(given.length / G.inputs);
      return G.forward(given, count, false).subarray(0, count * G.outputs);
    },
    judge(samples) {
      const count = Math.floor(samples.length / D.inputs);
      return D.forward(samples, count, false).subarray(0, count);
    },
  };
}
