import { describe, expect, it } from "vitest";
import { createHistory, createTrainer, type Setup } from "../../../src/math/trainer/index.ts";
import { type Line, localLine, train } from "../../../src/widgets/training/line.ts";
import type { Request, Response } from "../../../src/widgets/training/messages.ts";
import { createSession } from "../../../src/widgets/training/session.ts";

const x = Float64Array.from({ length: 80 }, (_, i) => Math.sin(7 * i));
const setup: Setup = {
  seed: 5,
  network: {
    kind: "mlp",
    sizes: [2, 6, 1],
    activation: "tanh",
    dropout: 0.1,
    init: { scheme: "xavier", law: "normal" },
  },
  loss: "bceWithLogits",
  optimizer: "adam",
  hyper: { eta: 0.02 },
  l2: 0,
  batch: 8,
  train: { x, y: Float64Array.from({ length: 40 }, (_, n) => Number(x[2 * n] * x[2 * n + 1] > 0)) },
};

/** Turns that are taken one by one. */
function turnByTurn() {
  const waiting: (() => void)[] = [];
  return {
    nextTurn: (resume: () => void) => void waiting.push(resume),
    take: () => waiting.shift()?.(),
    takeAll() {
      while (waiting.length > 0) waiting.shift()?.();
    },
  };
}

/** What a worker does to a message, without the worker. */
function clonedLine(nextTurn: (resume: () => void) => void): Line {
  let listener: ((response: Response) => void) | undefined;
  const session = createSession(
    (response, transfer) => listener?.(structuredClone(response, { transfer: [...transfer] })),
    nextTurn,
  );
  return {
    send: (request: Request) => session.receive(structuredClone(request)),
    listen(next) {
      listener = next;
    },
    close() {},
  };
}

function started(
  makeLine: (nextTurn: (resume: () => void) => void) => Line = localLine,
  given: Setup = setup,
  epochs = 10,
) {
  const { nextTurn, take, takeAll } = turnByTurn();
  const heard: Response[] = [];
  const line = makeLine(nextTurn);
  const history = createHistory(4, 25);
  const handle = train(line, given, { epochs, every: 3, history }, (r) => heard.push(r));
  return { take, takeAll, heard, line, history, handle };
}

describe("a run on a line", () => {
  it("tells the start, the progress and the end", () => {
    const { takeAll, heard, history } = started();
    takeAll();
    expect(heard.map(({ kind }) => kind)).toEqual([
      ...["progress", "progress", "progress", "progress"],
      "done",
    ]);
    const epochs = heard.map((r) => (r.kind === "failed" ? -1 : r.report.epoch));
    expect(epochs).toEqual([0, 3, 6, 9, 10]);
    expect(history.at(0)?.report.epoch).toBe(3);
    expect(history.at(-1)?.report.epoch).toBe(10);
  });

  it("gives the bytes of a trainer that is called directly, cloned or not", () => {
    const runs = [localLine, clonedLine].map((makeLine) => {
      const { takeAll, heard } = started(makeLine);
      takeAll();
      return heard.map((r) => (r.kind === "failed" ? r.message : [r.kind, r.report, r.parameters]));
    });
    expect(runs[1]).toEqual(runs[0]);
    const direct = createTrainer(setup);
    for (let e = 0; e < 10; e++) direct.epoch();
    expect(runs[0].at(-1)?.[2]).toEqual(direct.model.parameters);
  });

  it("stops when cancelled", () => {
    const { take, takeAll, heard, handle } = started();
    take();
    handle.cancel();
    takeAll();
    expect(heard).toHaveLength(2);
  });

  it("passes over what an older run still had to say", () => {
    const { takeAll, heard, line } = started();
    const later: Response[] = [];
    train(line, { ...setup, seed: 6 }, { epochs: 3, every: 3 }, (r) => later.push(r));
    takeAll();
    expect(heard).toHaveLength(1);
    expect(later.map(({ kind }) => kind)).toEqual(["progress", "done"]);
  });

  it("changes knobs in the middle", () => {
    const { takeAll, heard, handle, take } = started();
    take();
    handle.adjust({ hyper: { eta: 0 } });
    takeAll();
    const [, second, third] = heard;
    if (second.kind === "failed" || third.kind === "failed") throw new Error("wants progress");
    expect(third.report.epoch).toBe(6);
    expect(third.parameters).toEqual(second.parameters);
  });

  it("waits for the one who watches", () => {
    const { nextTurn, takeAll } = turnByTurn();
    const heard: Response[] = [];
    const session = createSession((response) => heard.push(response), nextTurn);
    session.receive({ kind: "start", run: 1, setup, epochs: 100, every: 1 });
    takeAll();
    expect(heard).toHaveLength(2);
    session.receive({ kind: "seen", run: 1 });
    takeAll();
    expect(heard).toHaveLength(3);
  });

  it("says where it diverged, and why it cannot start", () => {
    const steep = {
      ...setup,
      optimizer: "sgd",
      loss: "mse",
      network: { ...setup.network, activation: "identity" },
      hyper: { eta: 1e200 },
    } as const;
    const { takeAll, heard } = started(localLine, steep);
    takeAll();
    expect(heard.at(-1)).toMatchObject({
      kind: "diverged",
      status: { tensor: expect.any(String) },
    });
    const { heard: refused } = started(localLine, { ...setup, batch: 0 });
    expect(refused).toMatchObject([{ kind: "failed", message: /batch must be/ }]);
  });
});

it("on this thread, takes its turns by itself", async () => {
  const line = localLine();
  const last = await new Promise<Response>((resolve) => {
    train(line, setup, { epochs: 4, every: 2 }, (r) => r.kind === "done" && resolve(r));
  });
  line.close();
  expect(last).toMatchObject({ kind: "done", report: { epoch: 4 } });
});
