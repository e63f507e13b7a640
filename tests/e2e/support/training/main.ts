import { createTrainer, type Setup } from "../../../../src/math/trainer/index.ts";
import { type Line, localLine, train, workerLine } from "../../../../src/widgets/training/line.ts";
import type { Response } from "../../../../src/widgets/training/messages.ts";

// Runs in the page: the same runs in a worker, on this thread and called directly.

const rows = 30;
/** Numbers that look random and are the same everywhere: products and remainders of whole numbers are exact. */
const values = (n: number) =>
  Float64Array.from({ length: n }, (_, i) => ((i * 7919) % 64) / 32 - 1);
const classes = (k: number) => Float64Array.from({ length: rows }, (_, i) => (i * 31) % k);

const common = { seed: 7, hyper: { eta: 0.02 }, l2: 0.001, batch: 8 } as const;
const init = { scheme: "xavier", law: "normal" } as const;

const setups: Readonly<Record<string, Setup>> = {
  fast: {
    ...common,
    network: { kind: "mlp", sizes: [2, 8, 8, 1], activation: "tanh", init },
    loss: "mse",
    optimizer: "sgd",
    l2: 0,
    train: { x: values(2 * rows), y: values(rows) },
  },
  dropout: {
    ...common,
    network: { kind: "mlp", sizes: [2, 6, 3], activation: "gelu", dropout: 0.2, init },
    loss: "crossEntropy",
    optimizer: "adam",
    train: { x: values(2 * rows), y: classes(3) },
  },
  convolutional: {
    ...common,
    network: {
      kind: "convolutional",
      image: { channels: 1, height: 6, width: 6 },
      channels: [3],
      kernel: 3,
      activation: "relu",
      outputs: 2,
      init,
    },
    loss: "crossEntropy",
    optimizer: "momentum",
    train: { x: values(36 * rows), y: classes(2) },
  },
  recurrent: {
    ...common,
    network: { kind: "recurrent", steps: 5, inputs: 2, hidden: 4, outputs: 2, init },
    loss: "crossEntropy",
    optimizer: "rmsprop",
    train: { x: values(10 * rows), y: classes(2) },
  },
  transformer: {
    ...common,
    network: {
      kind: "transformer",
      length: 4,
      inputs: 3,
      width: 4,
      heads: 2,
      feedForward: 8,
      outputs: 2,
      init,
    },
    loss: "crossEntropy",
    optimizer: "adamw",
    train: { x: values(12 * rows), y: classes(2) },
  },
};

const epochs = 12;

const run = (line: Line, setup: Setup): Promise<Response[]> =>
  new Promise((done) => {
    const heard: Response[] = [];
    train(line, setup, { epochs, every: 4 }, (response) => {
      heard.push(response);
      if (response.kind !== "progress") {
        line.close();
        done(heard);
      }
    });
  });

/** Every byte that a run told, as text that can be compared. */
const told = (responses: readonly Response[]): string[] =>
  responses.map((r) =>
    r.kind === "failed"
      ? `failed: ${r.message}`
      : `${r.kind} ${JSON.stringify(r.report)} ${hex(r.parameters)}`,
  );

const hex = (numbers: Float64Array): string =>
  Array.from(new Uint8Array(numbers.slice().buffer), (b) => b.toString(16).padStart(2, "0")).join(
    "",
  );

/** The last parameters of a trainer that is called directly, as hexadecimal text. */
function direct(setup: Setup): string {
  const trainer = createTrainer(setup);
  for (let e = 0; e < epochs; e++) trainer.epoch();
  return hex(Float64Array.from(trainer.model.parameters));
}

async function compare(name: string) {
  const setup = setups[name] as Setup;
  const [first, again] = [await run(workerLine(), setup), await run(workerLine(), setup)];
  const here = await run(localLine(), setup);
  return { worker: told(first), again: told(again), here: told(here), direct: direct(setup) };
}

/** Cancels a long run after its first progress; resolves to how many more came within a while. */
const cancelled = (): Promise<number> =>
  new Promise((done) => {
    const line = workerLine();
    let after = -1;
    const handle = train(line, setups.dropout as Setup, { epochs: 1e7, every: 50 }, () => {
      after += 1;
      if (after > 0) return;
      handle.cancel();
      setTimeout(() => {
        line.close();
        done(after);
      }, 300);
    });
  });

Object.assign(window, { names: Object.keys(setups), compare, cancelled });
