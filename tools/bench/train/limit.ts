import { activationCode, writeConstants } from "../../../src/math/fastMlp/activate.ts";
import {
  type Code,
  f64x2,
  get,
  i32,
  type Local,
  load,
  loop,
  moduleOf,
  place,
  plus,
  set,
  store,
} from "../../../src/math/fastMlp/assembler.ts";
import { instantiate } from "../../../src/math/fastMlp/webAssembly.ts";
import { mlpLayout } from "../../../src/math/mlp/index.ts";
import { tanhTable } from "../../../src/math/special/index.ts";

const limit: Local = { index: 0 };
const vectors = 24;
const vector = (i: number): Local => ({ index: 1 + i });
const counter = vector(vectors);
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const tableBytes = 8 * tanhTable.length;
const data = 65536;

/** Runs a loop, whose counter grows by `step` to the parameter, and gives seconds a round at best. */
function secondsPerRound(body: Code, step: number, rounds: number): number {
  const run: Code = loop(
    [body, set(counter, i32.add(get(counter), i32.of(step)))],
    i32.less(get(counter), get(limit)),
  );
  const keep = range(12).map((i) => store(place(data + 32768 + 16 * i), get(vector(i))));
  const bytes = moduleOf([run, keep], { pages: 2, parameters: 1, wholes: 1, vectors });
  const compiled = instantiate(bytes, 2 * 65536);
  if (compiled === undefined) return Number.NaN;
  compiled.numbers.set(tanhTable, 0);
  writeConstants(compiled.numbers, Math.ceil(tableBytes / 16) * 2);
  for (let i = 0; i < 4096; i++) compiled.numbers[data / 8 + i] = 3 * Math.sin(i);
  let best = Number.POSITIVE_INFINITY;
  const end = performance.now() + 300;
  while (performance.now() < end) {
    const start = performance.now();
    // The clock ticks in tenths of a millisecond.
    let calls = 0;
    for (; performance.now() - start < 2; calls++) compiled.run(rounds * step);
    best = Math.min(best, (performance.now() - start) / calls / rounds);
  }
  return best / 1000;
}

/** Ten independent sums in registers, as many multiply-adds of vectors a round. */
const multiplyAdds: Code = range(10).map((i) =>
  set(vector(i), f64x2.add(get(vector(i)), f64x2.mul(get(vector(10)), get(vector(11))))),
);

/** tanh of two vectors of the nearest cache. */
function tanhs(): Code {
  const { activate } = activationCode(0, 16 * Math.ceil(tableBytes / 16));
  const at = (i: number) => plus(place(data + 16 * i), place(0, counter));
  const parts = range(2).map((i) =>
    activate(
      "tanh",
      load(at(i)),
      range(4).map((k) => vector(4 * i + k)),
    ),
  );
  return [parts.map((p) => p.before), parts.map((p, i) => store(plus(at(i), 16384), p.value))];
}

export interface SimdSpeed {
  /** Multiply-adds per second, of two doubles at once, in registers. */
  readonly multiplyAdds: number;
  /** tanh per second. */
  readonly tanhs: number;
}

export const measureSimd = (): SimdSpeed => ({
  multiplyAdds: 20 / secondsPerRound(multiplyAdds, 1, 5000),
  tanhs: 4 / secondsPerRound(tanhs(), 32, 512),
});

/** Epochs per second if nothing but the multiply-adds and the tanh of one epoch took time. */
export function limitOf(sizes: readonly number[], rows: number, speed: SimdSpeed): number {
  const layers = mlpLayout(sizes);
  const products = layers.map(({ inputs, outputs }) => inputs * outputs);
  // Forward, the weights' gradient, and the way down to every layer but the input.
  const perRow = 3 * products.reduce((a, b) => a + b, 0) - products[0];
  const units = layers.reduce((n, { outputs }) => n + outputs, 0);
  return 1 / (rows * (perRow / speed.multiplyAdds + units / speed.tanhs));
}
