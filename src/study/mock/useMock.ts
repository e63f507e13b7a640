import { useCallback, useEffect, useRef, useState } from "react";
import type { Desk } from "../../desk/desk.ts";
import { decodeMock } from "../../review/mock/draft.ts";
import type { Mock } from "../../review/mock/run.ts";
import { advance, type Step } from "./step.ts";
import { type Locks, type Turn, turnOf } from "./turns.ts";

/** How often what is being typed is saved, and how often the clock is looked at (ms). */
const SAVE = 5000;
const LOOK = 1000;

export interface MockRun {
  /** Undefined until the saved one has been looked for; null when there is none. */
  readonly mock: Mock | null | undefined;
  /** Another tab has it: nothing is shown or saved here. */
  readonly elsewhere: boolean;
  /** Takes it over from that tab. */
  readonly take: () => void;
  /** False when the last try to save it failed. */
  readonly saved: boolean;
  readonly step: (step: Step) => void;
  /** Begins this interview, or with null puts the last one away. */
  readonly put: (mock: Mock | null) => void;
}

/**
 * The interview of this browser, in one tab at a time: taken up where it was left, its clock honest, saved at each step and every
 * five seconds.
 */
export function useMock(desk: Desk, locks: Locks | undefined): MockRun {
  const [mock, setMock] = useState<Mock | null>();
  const [saved, setSaved] = useState(true);
  const [elsewhere, setElsewhere] = useState(false);
  const turn = useRef<Turn | null>(null);
  const latest = useRef<Mock | null>(null);
  const kept = useRef<Mock | null>(null);

  const save = useCallback(async () => {
    const now = latest.current;
    if (now === kept.current) return;
    kept.current = now;
    const done = await desk.store.put("mock", now);
    setSaved(done);
    // What could not be written is tried again with the next save.
    if (!done && kept.current === now) kept.current = null;
  }, [desk]);

  const put = useCallback(
    (next: Mock | null) => {
      latest.current = next;
      setMock(next);
      void save();
    },
    [save],
  );

  const step = useCallback(
    (what: Step) => {
      const before = latest.current;
      if (before === null) return;
      const after = advance(before, what, desk.now().t);
      latest.current = after;
      setMock(after);
      const small = what.do === "type" || what.do === "tick";
      if (!small || after.ended !== before.ended) void save();
    },
    [desk, save],
  );

  useEffect(() => {
    // What a tab gives away it never writes again; what it takes up, it reads anew.
    let reading = 0;
    const read = async (mine: boolean) => {
      const mark = ++reading;
      setElsewhere(!mine);
      latest.current = null;
      kept.current = null;
      setMock(undefined);
      if (!mine) return;
      const found = decodeMock(await desk.store.get("mock"));
      if (mark !== reading) return;
      latest.current = found;
      kept.current = found;
      setMock(found);
      step({ do: "tick" });
    };
    // A log in memory belongs to its tab.
    const own = turnOf("nabla:mock", desk.store.lasting ? locks : undefined, read);
    turn.current = own;
    return () => {
      reading++;
      void save().finally(own.end);
    };
  }, [desk, locks, save, step]);

  const running = mock != null && mock.ended === null;
  useEffect(() => {
    if (!running) return;
    const look = () => step({ do: "tick" });
    const looking = setInterval(look, LOOK);
    const saving = setInterval(save, SAVE);
    // A laptop that wakes, a tab that comes back: the clock is right at once. One that goes is saved.
    const seen = () => (document.hidden ? void save() : look());
    document.addEventListener("visibilitychange", seen);
    // Another window may be about to take it over.
    addEventListener("blur", save);
    return () => {
      clearInterval(looking);
      clearInterval(saving);
      document.removeEventListener("visibilitychange", seen);
      removeEventListener("blur", save);
    };
  }, [running, step, save]);

  const take = useCallback(() => turn.current?.take(), []);
  return { mock, elsewhere, take, saved, step, put };
}
