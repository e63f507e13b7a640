import type { Adjustable, Report, Setup, Status } from "../../math/trainer/index.ts";

/** To the trainer. `run` tells a new run's messages from a stale one's. */
export type Request =
  | {
      readonly kind: "start";
      readonly run: number;
      readonly setup: Setup;
      /** Epochs to train; progress comes after every `every` of them, and before the first. */
      readonly epochs: number;
      readonly every: number;
    }
  | { readonly kind: "adjust"; readonly run: number; readonly changed: Partial<Adjustable> }
  /** A progress has been taken in; the trainer never runs far ahead of the one who watches. */
  | { readonly kind: "seen"; readonly run: number }
  | { readonly kind: "cancel"; readonly run: number };

interface Told {
  readonly run: number;
  readonly report: Report;
  /** Of that moment; handed over, not copied. */
  readonly parameters: Float64Array<ArrayBuffer>;
}

/** From the trainer. After "done", "diverged" and "failed" nothing more comes of that run. */
export type Response =
  | ({ readonly kind: "progress" } & Told)
  | ({ readonly kind: "done" } & Told)
  | ({ readonly kind: "diverged"; readonly status: Status & { kind: "diverged" } } & Told)
  /** The setup makes no run; the message is for programmers. */
  | { readonly kind: "failed"; readonly run: number; readonly message: string };
