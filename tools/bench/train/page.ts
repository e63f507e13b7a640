// Runs in the browser: every trainer on the same problem, one after the other, round by round.
import { sgdTrainer } from "../../../src/math/fastMlp/index.ts";
import { timeEpochs, trainingOf } from "./epochsPerSecond.ts";
import { limitOf, measureSimd, type SimdSpeed } from "./limit.ts";
import { ObjectGraph } from "./objectGraph.ts";
import { problemOf, rate } from "./problem.ts";
import { tensorflow } from "./tensorflow.ts";

export interface Case {
  readonly sizes: readonly number[];
  readonly batch: number;
  readonly rows: number;
}

/** Epochs per second. */
export interface Round {
  readonly objects: number;
  readonly plain: number;
  readonly typed: number;
  readonly simd: number;
  readonly tfCpu: number;
  readonly tfWasm: number;
  readonly limit: number;
}

/**
 * One round. The machine may have other work to do, so the quick slices count, and what is compared comes close together.
 */
async function measure(one: Case, ms: number): Promise<Round> {
  const problem = problemOf(one.sizes, one.batch, one.rows);
  const time = (epochs: (count: number) => void) => timeEpochs(epochs, ms).quick;
  const graph = new ObjectGraph(problem);
  return {
    objects: time((count) => graph.epochs(count)),
    simd: time(trainingOf(problem, "simd")),
    limit: limitOf(one.sizes, one.rows, measureSimd()),
    typed: time(trainingOf(problem, "typed")),
    plain: time(trainingOf(problem, "plain")),
    tfCpu: time(await tensorflow("cpu", problem)),
    tfWasm: time(await tensorflow("wasm", problem)),
  };
}

/** The largest difference of any parameter from the reference implementation after three epochs. */
function differences({ sizes, batch, rows }: Case): Record<"objects" | "typed" | "simd", number> {
  const problem = problemOf(sizes, batch, rows);
  const trained = (path: "plain" | "typed" | "simd") => {
    const trainer = sgdTrainer(problem.spec, problem.x, problem.y, [path]);
    if (trainer.path !== path) return [Number.NaN];
    trainer.parameters.set(problem.parameters);
    trainer.epochs(3, rate);
    return trainer.parameters;
  };
  const graph = new ObjectGraph(problem);
  graph.epochs(3);
  const plain = trained("plain");
  const worst = (got: ArrayLike<number>) =>
    Math.max(...Array.from(plain, (p, i) => Math.abs(p - got[i])));
  return {
    objects: worst(graph.parameters),
    typed: worst(trained("typed")),
    simd: worst(trained("simd")),
  };
}

export interface TrainBench {
  measure(one: Case, ms: number): Promise<Round>;
  differences(one: Case): Record<"objects" | "typed" | "simd", number>;
  measureSimd(): SimdSpeed;
}

Object.assign(window, { bench: { measure, differences, measureSimd } satisfies TrainBench });
