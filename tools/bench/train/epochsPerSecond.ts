// The entry of dist-bench/train.js: the trainer alone, for anybody to time.
import { type SgdTrainer, sgdTrainer } from "../../../src/math/fastMlp/index.ts";
import { type Problem, problemOf, rate } from "./problem.ts";

/** Epochs of the problem with one of the trainers. */
export function trainingOf(
  { spec, x, y, parameters }: Problem,
  path: SgdTrainer["path"],
): (count: number) => void {
  const trainer = sgdTrainer(spec, x, y, [path]);
  trainer.parameters.set(parameters);
  return (count) => trainer.epochs(count, rate);
}

/** Epochs per second over about `ms` milliseconds: in all, and in the quickest tenth of its slices. */
export interface Speed {
  readonly mean: number;
  readonly quick: number;
}

/** Times `epochs(n)`, which takes n epochs, in slices of about 4 ms, once the engine has compiled what has run for a while. */
export function timeEpochs(epochs: (count: number) => void, ms: number): Speed {
  const slices: number[] = [];
  const start = performance.now() + Math.min(300, ms / 3);
  let [count, done, first, now] = [1, 0, start, 0];
  do {
    const from = performance.now();
    epochs(count);
    now = performance.now();
    if (from >= start) {
      if (done === 0) first = from;
      done += count;
      slices.push((1000 * count) / (now - from));
    }
    const growth = 4 / Math.max(now - from, 0.1);
    count = Math.max(1, Math.round(count * Math.min(4, Math.max(0.5, growth))));
  } while (done === 0 || now - start < ms);
  slices.sort((a, b) => b - a);
  return { mean: (1000 * done) / (now - first), quick: slices[Math.floor(slices.length / 10)] };
}

/**
 * Full passes per second over `nPoints` points of the plane with targets ±1, training the network of those sizes, tanh
 * everywhere, with squared error and plain gradient descent (rate 0.03, mean over each batch) for about `ms` milliseconds.
 */
export function epochsPerSecond(
  shape: readonly number[],
  batch: number,
  nPoints: number,
  ms: number,
): number {
  return timeEpochs(trainingOf(problemOf(shape, batch, nPoints), "simd"), ms).mean;
}
