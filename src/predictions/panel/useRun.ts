import { useRef } from "react";
import type { Params, Values } from "../../params/index.ts";
import { useTicker } from "../../ui/index.ts";
import type { Run } from "./run.ts";

/** Seconds that a run takes, however long it is. */
const length = 4;

interface RunOptions {
  readonly run: Run | null;
  readonly playing: boolean;
  readonly values: Values<Params>;
  set(patch: Partial<Values<Params>>): void;
  /** The last step is there, or the reader has taken the knob. */
  onEnd(): void;
}

/** Walks a drawing through its steps. */
export function useRun({ run, playing, values, set, onEnd }: RunOptions): void {
  const asked = useRef<{ readonly run: Run; readonly step: number; readonly shown: unknown }>(null);
  useTicker({
    playing: playing && run !== null,
    stepsPerSecond: run === null ? 1 : Math.max(3, (run.to - run.from) / length),
    onStep(steps) {
      if (run === null) return;
      const now = values[run.knob];
      const before = asked.current?.run === run ? asked.current : { step: run.from, shown: now };
      // A frame may pass before what was asked for is drawn.
      if (now !== before.step && now !== before.shown) return onEnd();
      const step = Math.min(run.to, before.step + steps);
      asked.current = { run, step, shown: now };
      set({ [run.knob]: step });
      if (step === run.to) onEnd();
    },
  });
}
