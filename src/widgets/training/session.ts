import { createTrainer, type Trainer } from "../../math/trainer/index.ts";
import type { Request, Response } from "./messages.ts";

/** Progresses that may be on their way unseen. */
const mostUnseen = 2;

interface Run {
  readonly id: number;
  readonly trainer: Trainer;
  readonly epochs: number;
  readonly every: number;
  done: number;
  unseen: number;
  /** A turn has been asked for. */
  waiting: boolean;
}

export interface Session {
  receive(request: Request): void;
}

/**
 * The trainer's end of the line, the same in a worker and on the main thread. `post` sends a response along with the buffers
 * that change hands; `nextTurn` calls back once messages that came in meanwhile have been received. Of two runs only the
 * newer goes on.
 */
export function createSession(
  post: (response: Response, transfer: readonly ArrayBuffer[]) => void,
  nextTurn: (resume: () => void) => void,
): Session {
  let current: Run | undefined;

  function tell(run: Run): void {
    const { id, trainer } = run;
    const parameters = Float64Array.from(trainer.model.parameters);
    const status = trainer.status();
    const told = { run: id, report: trainer.report(), parameters };
    const transfer = [parameters.buffer];
    if (status.kind === "diverged") post({ kind: "diverged", status, ...told }, transfer);
    else if (run.done >= run.epochs) post({ kind: "done", ...told }, transfer);
    else {
      run.unseen++;
      post({ kind: "progress", ...told }, transfer);
      wait(run);
      return;
    }
    current = undefined;
  }

  function wait(run: Run): void {
    if (run.waiting || run.unseen >= mostUnseen) return;
    run.waiting = true;
    nextTurn(() => {
      run.waiting = false;
      if (run === current) train(run);
    });
  }

  function train(run: Run): void {
    const until = Math.min(run.done + run.every, run.epochs);
    while (run.done < until && run.trainer.epoch().kind === "running") run.done++;
    tell(run);
  }

  function start(request: Request & { kind: "start" }): void {
    current = undefined;
    const { run: id, setup, epochs, every } = request;
    try {
      if (!(every >= 1)) throw new Error(`start: every must be at least 1, got ${every}`);
      const trainer = createTrainer(setup);
      current = { id, trainer, epochs, every, done: 0, unseen: 0, waiting: false };
    } catch (error) {
      post({ kind: "failed", run: id, message: String(error) }, []);
      return;
    }
    tell(current);
  }

  return {
    receive(request) {
      if (request.kind === "start") start(request);
      else if (request.run !== current?.id) return;
      else if (request.kind === "cancel") current = undefined;
      else if (request.kind === "adjust") current.trainer.adjust(request.changed);
      else {
        current.unseen--;
        wait(current);
      }
    },
  };
}
