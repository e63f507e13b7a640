import { useEffect, useRef, useState } from "react";
import type { Desk } from "../../desk/desk.ts";
import { countByDefault } from "../../review/answer.ts";
import { localDay } from "../../review/day.ts";
import type { AnswerExtra, Grade } from "../../review/event.ts";
import { newId } from "../../review/ids.ts";
import type { Asked } from "../../review/session.ts";
import { goesOn, keepOn, keepSitting, keptSitting } from "./kept.ts";
import { planOf } from "./plan.ts";
import { type Sitting, stepped, steppedBack, viewOf } from "./sitting.ts";

/** A verdict on its way to the log. */
interface Verdict {
  readonly grade: Grade;
  readonly extra: AnswerExtra | undefined;
  /** The card stays to be looked at once it is logged. */
  readonly stay: boolean;
  /** Whether a miss while practising is to move the schedule; undefined until the reader has said. */
  readonly counted?: boolean;
  /** The reader has confirmed a clock that jumped ahead. */
  readonly sure?: boolean;
}

/** What the reader is to be asked before anything is written. */
export interface Doubt {
  readonly about: "clock" | "count";
  readonly verdict: Verdict;
}

export interface SittingState {
  readonly sitting: Sitting;
  /** What is asked, or still looked at; null when the session is over. */
  readonly asked: Asked | null;
  /** How many were answered before it. */
  readonly position: number;
  readonly total: number;
  /** Differs each time a card is put before the reader, after an undo too. */
  readonly turn: number;
  readonly said: "elsewhere" | "undone" | null;
  readonly doubt: Doubt | null;
  readonly canUndo: boolean;
}

export interface SittingActions {
  grade(grade: Grade, extra?: AnswerExtra): void;
  settle(grade: Grade, extra: AnswerExtra): void;
  next(): void;
  undo(): void;
  /** The reader's word on the doubt: yes, no. */
  resolve(yes: boolean): void;
}

function begun(desk: Desk, query: URLSearchParams): Sitting {
  const asked = String(query);
  const kept = keptSitting(desk);
  if (kept?.query === asked && goesOn(kept)) return kept;
  const { state, book } = desk.view();
  const [a = 0, b = 0, c = 0, d = 0] = desk.random(4);
  const seed = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  const plan = planOf(query, state, book, desk.now());
  return { v: 1, query: asked, day: localDay(desk.now()), seed, steps: [], ...plan };
}

/** One session from its address: what is asked now, and what the reader may do. It goes on after a reload. */
export function useSitting(desk: Desk, query: URLSearchParams): SittingState & SittingActions {
  const [sitting, setSitting] = useState(() => begun(desk, query));
  /** The card's verdict is logged or found, and the card is still looked at. */
  const [stays, setStays] = useState<"logged" | Verdict | null>(null);
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState<SittingState["said"]>(null);
  const [doubt, setDoubt] = useState<Doubt | null>(null);
  const busy = useRef(false);
  /** The reader has gone on from a card that stays, while its verdict was on its way to the log. */
  const hurried = useRef(false);
  /** How often the reader has pressed undo, while a verdict was on its way to the log. */
  const regretted = useRef(0);
  /** The last undo on its way to the log. Others may follow at once; an answer waits for it. */
  const undoing = useRef(Promise.resolve());
  const since = useRef(desk.now().t);
  // The last event of the card when it was put before the reader: what comes later from another tab was not seen.
  const headOf = (next: Sitting) => {
    const { now } = viewOf(next);
    return now === null ? null : desk.store.head(now.card);
  };
  const [first] = useState(() => headOf(sitting));
  const seen = useRef(first);

  // From then on it is kept with each write: whatever the reader leaves in the middle of one, it says what the log says.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it began
  useEffect(() => {
    if (sitting.cards.length > 0) keepSitting(sitting);
  }, []);

  const view = viewOf(sitting);
  const held = stays === "logged";
  const asked = held ? (view.past.at(-1) ?? null) : view.now;
  const position = view.past.length - (held ? 1 : 0);

  const turnTo = (next: Sitting) => {
    setSitting(next);
    setStays(null);
    setTurn((t) => t + 1);
    since.current = desk.now().t;
    seen.current = headOf(next);
  };

  /** Takes the last answers back. */
  const back = (from: Sitting, times: number) => {
    let now = from;
    for (let i = 0; i < times; i++) {
      const before = steppedBack(now);
      if (before === null) break;
      now = before.sitting;
      undoing.current = desk.takeBack(before.event).then(() => {
        keepOn(before.sitting);
        seen.current = headOf(before.sitting);
      });
    }
    if (now === from) return;
    setDoubt(null);
    setSaid("undone");
    turnTo(now);
  };

  const submit = async (verdict: Verdict) => {
    if (busy.current || asked === null || held) return;
    const { grade, extra, stay, counted, sure = false } = verdict;
    setDoubt(null);
    const miss = sitting.cram && !asked.retry && grade === 1;
    if (miss && counted === undefined) {
      if (countByDefault(desk.view().state, asked.card, grade, desk.now())) {
        // What stays is asked about when the reader goes on.
        if (stay) setStays({ ...verdict, stay: false });
        else setDoubt({ about: "count", verdict });
        return;
      }
    }
    busy.current = true;
    hurried.current = false;
    regretted.current = 0;
    await undoing.current;
    const id = newId(desk.random);
    const next = stepped(sitting, { g: grade, event: id });
    // Before it is in the log: only then a page that closes meanwhile does not ask the card again.
    keepOn(next);
    const outcome = await desk
      .answer(
        {
          id,
          card: asked.card,
          base: seen.current,
          g: grade,
          mode: sitting.cram ? "cram" : "queue",
          ms: desk.now().t - since.current,
          practice: asked.retry || (sitting.cram && counted !== true),
          ...(extra && { extra }),
        },
        sure,
      )
      .finally(() => {
        busy.current = false;
      });
    setSaid(null);
    if (outcome.status === "doubtful") {
      keepOn(sitting);
      setDoubt({ about: "clock", verdict });
    } else if (outcome.status === "elsewhere") {
      const passed = stepped(sitting, { g: 3, event: null });
      keepOn(passed);
      setSaid("elsewhere");
      turnTo(passed);
    } else if (regretted.current > 0) back(next, regretted.current);
    else if (stay && !hurried.current) {
      setSitting(next);
      setStays("logged");
    } else turnTo(next);
  };

  // Who leaves a card that the site has judged has answered it: it is kept as what changes least.
  const leave = useRef(() => {});
  useEffect(() => {
    leave.current = () => {
      if (stays !== null && stays !== "logged") void submit({ ...stays, counted: false });
    };
  });
  useEffect(() => () => leave.current(), []);

  return {
    sitting,
    asked,
    position,
    total: position + view.left + (held ? 1 : 0),
    turn,
    said,
    doubt,
    canUndo: steppedBack(sitting) !== null,
    grade: (grade, extra) => void submit({ grade, extra, stay: false }),
    settle: (grade, extra) => void submit({ grade, extra, stay: true }),
    next() {
      if (stays === "logged") turnTo(sitting);
      else if (stays !== null) void submit(stays);
      else hurried.current = busy.current;
    },
    undo() {
      if (busy.current) regretted.current++;
      else back(sitting, 1);
    },
    resolve(yes) {
      if (doubt === null) return;
      const { about, verdict } = doubt;
      if (about === "count") void submit({ ...verdict, counted: yes });
      else if (yes) void submit({ ...verdict, sure: true });
      else {
        setDoubt(null);
        if (verdict.stay) setStays({ ...verdict, stay: false });
      }
    },
  };
}
