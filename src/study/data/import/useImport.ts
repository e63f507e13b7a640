import { useEffect, useRef, useState } from "react";
import type { Desk } from "../../../desk/desk.ts";
import { factsOf } from "../../backup/facts.ts";
import { afterImport, lastExportOf, rememberExport } from "../../backup/lastExport.ts";
import { afterWriting, type Flow, type ReadFile } from "./flow.ts";
import { readFile } from "./readFile.ts";

/** An import and what moves it on. */
export interface Import {
  readonly flow: Flow;
  choose(file: File): Promise<void>;
  /** Adds what is new. */
  merge(file: ReadFile): Promise<void>;
  /** Puts the file in place of all. */
  replace(file: ReadFile): Promise<void>;
  /** Stops what is under way; nothing will have been written. */
  cancel(): void;
  close(): void;
}

export function useImport(desk: Desk): Import {
  const [flow, setFlow] = useState<Flow>({ at: "idle" });
  const running = useRef<AbortController | null>(null);
  const start = () => {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  };
  const reading = useRef<AbortSignal | null>(null);
  // Who leaves while a file is read has not confirmed anything; who has, finds it done.
  useEffect(
    () => () => {
      if (reading.current === running.current?.signal) running.current?.abort();
    },
    [],
  );

  const choose = async (file: File) => {
    const signal = start();
    reading.current = signal;
    const { name } = file;
    setFlow({ at: "reading", name, done: 0 });
    const next = await readFile(file, desk.view().state.events, {
      signal,
      onProgress: (done) => !signal.aborted && setFlow({ at: "reading", name, done }),
    });
    // Another file, or another screen, may have been chosen meanwhile.
    if (running.current?.signal === signal) setFlow(next);
  };

  const write = async (file: ReadFile, whole: boolean) => {
    const signal = start();
    const { events, header } = file;
    setFlow({ at: "writing", done: 0, total: events.length });
    const last = whole ? null : await lastExportOf(desk);
    const before = whole ? 0 : factsOf(desk.view().state).answers;
    const merged = whole
      ? await desk.store.replace(events, desk.now().t)
      : await desk.store.merge(events, {
          signal,
          onProgress: (done, total) => setFlow({ at: "writing", done, total }),
        });
    if (merged.status === "merged") {
      setFlow({ at: "settling" });
      await desk.changed();
      const fresh = factsOf(desk.view().state).answers - before;
      await rememberExport(desk, afterImport(last, header.exported, Math.max(fresh, 0)));
    }
    setFlow(afterWriting(merged, whole));
  };

  return {
    flow,
    choose,
    merge: (file) => write(file, false),
    replace: (file) => write(file, true),
    cancel: () => {
      running.current?.abort();
      if (flow.at === "reading") setFlow({ at: "cancelled" });
    },
    close: () => setFlow({ at: "idle" }),
  };
}
