import type { Adjustable, History, Setup } from "../../math/trainer/index.ts";
import type { Request, Response } from "./messages.ts";
import { createSession } from "./session.ts";
import { turns } from "./turns.ts";

/** A line to a trainer, wherever it runs. */
export interface Line {
  send(request: Request): void;
  /** Who listens to the responses; one listener at a time. */
  listen(listener: (response: Response) => void): void;
  close(): void;
}

/** A trainer in a worker of its own. */
export function workerLine(): Line {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  return {
    send: (request) => worker.postMessage(request),
    listen(listener) {
      worker.onmessage = ({ data }: MessageEvent<Response>) => listener(data);
    },
    close: () => worker.terminate(),
  };
}

/** The same trainer on this very thread, where no worker is to be had; it gives way after every progress. */
export function localLine(nextTurn: (resume: () => void) => void = turns()): Line {
  let listener: ((response: Response) => void) | undefined;
  const session = createSession((response) => listener?.(response), nextTurn);
  return {
    send: (request) => session.receive(request),
    listen(next) {
      listener = next;
    },
    close() {
      listener = undefined;
    },
  };
}

export interface RunOptions {
  readonly epochs: number;
  readonly every: number;
  /** Takes in every moment of the run, to scrub through. */
  readonly history?: History;
}

export interface RunHandle {
  adjust(changed: Partial<Adjustable>): void;
  cancel(): void;
}

let runs = 0;

/** Starts a run on the line, in place of the one that may be going on. Responses of older runs are passed over. */
export function train(
  line: Line,
  setup: Setup,
  { epochs, every, history }: RunOptions,
  onResponse: (response: Response) => void,
): RunHandle {
  const run = ++runs;
  line.listen((response) => {
    if (response.run !== run) return;
    if (response.kind !== "failed") history?.push(response.report, response.parameters);
    onResponse(response);
    if (response.kind === "progress") line.send({ kind: "seen", run });
  });
  line.send({ kind: "start", run, setup, epochs, every });
  return {
    adjust: (changed) => line.send({ kind: "adjust", run, changed }),
    cancel: () => line.send({ kind: "cancel", run }),
  };
}
