import { memoizeLast } from "../../math/memoizeLast.ts";
import { type RateShapeId, rateShapes } from "../../math/optimizers/index.ts";
import { noiseBall } from "../../math/quadratic/index.ts";
import { rngFor } from "../../math/random/index.ts";
import {
  batchMeans,
  type Draw,
  fastestRate,
  followBatches,
  interpolatingSamples,
  meanSquareStep,
  meanSquares,
  noisySamples,
  type Samples,
  stepsToMeanSquare,
} from "../../math/stochastic/index.ts";
import type { Values } from "../../params/index.ts";
import type { params } from "./params.ts";

/** Samples in the data, which is also the largest batch. */
export const sampleCount = 256;
/** How far the comparison by epochs goes. */
export const epochs = 8;
export const batchSizes = [1, 2, 4, 8, 16, 32, 64, 128, 256] as const;
const runCount = 16;

type DataId = "noisy" | "interpolating";

/** A batch size followed for `epochs` epochs: root mean square distance against the share of the data seen. */
export interface EpochCurve {
  readonly batch: number;
  readonly epochs: Float64Array;
  readonly rms: Float64Array;
}

export interface BatchNoiseModel {
  readonly values: Values<typeof params>;
  readonly draw: Draw;
  readonly samples: Samples;
  readonly start: number;
  readonly rates: Float64Array;
  /** Means of the batches of every run. */
  readonly drawn: readonly Float64Array[];
  readonly runs: readonly Float64Array[];
  /** Root mean square distance over the runs, and what independent draws lead one to expect. */
  readonly rms: Float64Array;
  readonly predicted: Float64Array;
  /** √(ηs²/(B(2 − η))) where the rate is constant and the data disagree. */
  readonly floor: number | null;
  /** Root mean square over the second half of all runs. */
  readonly settled: number;
  readonly byEpoch: readonly EpochCurve[];
  /** Steps to the target for every batch size: at the slider's rate, and at the best rate up to it. */
  readonly fixedSteps: Float64Array;
  readonly tuned: readonly { readonly eta: number; readonly steps: number }[];
}

const samplesOf = memoizeLast(
  (data: DataId, sorted: boolean): Samples =>
    data === "noisy"
      ? noisySamples(sampleCount, sorted)
      : interpolatingSamples(sampleCount, sorted),
);

const startOf = (data: DataId): number => (data === "noisy" ? 2 : 5);

/** η_t for t = 1, 2, …; 1/t decay is η/(1 + η(t − 1)), which for η = 1 is 1/t itself. */
function ratesOf(schedule: RateShapeId, eta: number, steps: number): Float64Array {
  const shape = rateShapes[schedule]({ half: 1 / eta, steps });
  return Float64Array.from({ length: steps }, (_, t) => eta * shape(t + 1));
}

const drawnBatches = memoizeLast(
  (
    data: DataId,
    sorted: boolean,
    batch: number,
    draw: Draw,
    steps: number,
    seed: number,
  ): readonly Float64Array[] => {
    const { values } = samplesOf(data, sorted);
    return Array.from({ length: draw === "stored" ? 1 : runCount }, (_, r) =>
      batchMeans(values, batch, steps, draw, rngFor(seed, `run ${r}`)),
    );
  },
);

const root = (squares: Float64Array) => squares.map(Math.sqrt);

/** Step numbers that look even on a log axis, the last one included. */
function spacedSteps(steps: number): number[] {
  const out = new Set<number>();
  for (let k = 0; k <= 60; k++) out.add(Math.max(1, Math.round(steps ** (k / 60))));
  return [...out];
}

const curvesByEpoch = memoizeLast(
  (data: DataId, schedule: RateShapeId, eta: number, chosen: number): readonly EpochCurve[] =>
    [...new Set([1, 4, 16, 64, 256, chosen])].map((batch) => {
      const steps = Math.ceil((epochs * sampleCount) / batch);
      const rates = ratesOf(schedule, eta, steps);
      const expected = meanSquares(samplesOf(data, false), batch, rates, startOf(data));
      const at = spacedSteps(steps);
      return {
        batch,
        epochs: Float64Array.from(at, (t) => (t * batch) / sampleCount),
        rms: Float64Array.from(at, (t) => Math.sqrt(expected[t] as number)),
      };
    }),
);

const stepsByBatch = memoizeLast((data: DataId, eta: number, target: number) => {
  const samples = samplesOf(data, false);
  const from = startOf(data) ** 2;
  const to = target * target;
  return {
    fixedSteps: Float64Array.from(batchSizes, (b) =>
      Math.ceil(stepsToMeanSquare(meanSquareStep(samples, b, eta), from, to) - 1e-9),
    ),
    tuned: batchSizes.map((b) => fastestRate(samples, b, from, to, eta)),
  };
});

export function batchNoiseModel(values: Values<typeof params>): BatchNoiseModel {
  const { data, schedule, batch, eta, shuffle, replacement, steps, seed, target } = values;
  const draw: Draw = !shuffle ? "stored" : replacement ? "replacement" : "reshuffled";
  // The order of storage does not matter to random draws, so the switch must not change them.
  const sorted = draw === "stored" && values.sorted;
  const samples = samplesOf(data, sorted);
  const start = startOf(data);
  const rates = ratesOf(schedule, eta, steps);
  const drawn = drawnBatches(data, sorted, batch, draw, steps, seed);
  const runs = drawn.map((means) => followBatches(samples, means, rates, start));
  const squares = new Float64Array(steps + 1);
  for (const xs of runs)
    for (let t = 0; t <= steps; t++)
      squares[t] = (squares[t] as number) + (xs[t] as number) ** 2 / runs.length;
  const late = squares.subarray(Math.ceil(steps / 2));
  return {
    values,
    draw,
    samples,
    start,
    rates,
    drawn,
    runs,
    rms: root(squares),
    predicted: root(meanSquares(samples, batch, rates, start)),
    floor:
      data === "noisy" && schedule === "constant"
        ? Math.sqrt(noiseBall(eta, 1, Math.sqrt(samples.noiseVariance / batch)))
        : null,
    settled: Math.sqrt(late.reduce((sum, v) => sum + v, 0) / late.length),
    byEpoch: curvesByEpoch(data, schedule, eta, batch),
    ...stepsByBatch(data, eta, target),
  };
}

/** Factor per step by which the root mean square shrinks when the data interpolate and the rate is constant. */
export const expectedFactor = (m: BatchNoiseModel): number =>
  Math.sqrt(meanSquareStep(m.samples, m.values.batch, m.values.eta).keep);
