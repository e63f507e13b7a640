import { useCallback, useEffect, useRef, useState } from "react";
import { reportMock } from "../../review/mock/report.ts";
import type { Mock } from "../../review/mock/run.ts";
import { askedAt } from "./asked.ts";
import { givenOf, isSettled, settledPoints } from "./given.ts";
import type { Place } from "./place.ts";
import { advance, type Step } from "./step.ts";

interface Keeping {
  /** Writes a question's mark to the log. */
  readonly keep: (index: number, points: readonly number[], assumptions: boolean) => Promise<void>;
  readonly takeBack: (index: number) => Promise<void>;
  /** The clock has jumped ahead, and nothing is written until the reader says that it is right. */
  readonly doubtful: boolean;
  readonly confirm: () => void;
}

/** Brings the marks of an interview that is over into the log; those that need no reader at once. */
export function useKeep(
  { desk, texts }: Pick<Place, "desk" | "texts">,
  mock: Mock,
  step: (step: Step) => void,
): Keeping {
  const [doubtful, setDoubtful] = useState(false);
  const sure = useRef(false);
  /** Being written: a question is never written twice. */
  const busy = useRef(new Set<number>());
  /** Marks that wait for the reader's word about the clock. */
  const waiting = useRef(new Map<number, Parameters<Keeping["keep"]>>());
  const { book } = desk.view();
  const latest = useRef(mock);
  latest.current = mock;

  const keep = useCallback<Keeping["keep"]>(
    async (index, points, assumptions) => {
      if (busy.current.has(index)) return;
      const mark: Step = { do: "mark", index, points, assumptions };
      const after = advance(latest.current, mark, desk.now().t);
      const line = reportMock(after, book).lines[index];
      const asked = askedAt(after, index, book, texts);
      if (line === undefined || line.event !== null || asked === null) return;
      step(mark);
      const given = givenOf(after, line, asked, texts);
      if (given === null) return;
      busy.current.add(index);
      const outcome = await desk.answer(given, sure.current);
      busy.current.delete(index);
      if (outcome.status === "kept") step({ do: "logged", index, event: outcome.event });
      if (outcome.status === "doubtful") waiting.current.set(index, [index, points, assumptions]);
      setDoubtful(outcome.status === "doubtful");
    },
    [desk, book, texts, step],
  );

  const settle = useCallback(async () => {
    for (const [index, answer] of latest.current.answers.entries()) {
      const asked = askedAt(latest.current, index, book, texts);
      if (asked === null || answer.event !== null || !isSettled(answer, asked)) continue;
      await keep(index, settledPoints(answer, asked), false);
    }
  }, [book, texts, keep]);
  useEffect(() => {
    void settle();
  }, [settle]);

  return {
    keep,
    async takeBack(index) {
      const event = latest.current.answers[index]?.event;
      if (event == null) return;
      await desk.takeBack(event);
      step({ do: "logged", index, event: null });
    },
    doubtful,
    confirm() {
      sure.current = true;
      setDoubtful(false);
      for (const mark of waiting.current.values()) void keep(...mark);
      waiting.current.clear();
    },
  };
}
