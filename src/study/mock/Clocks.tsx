import { useState } from "react";
import { prefer, preferences } from "../../desk/preferences.ts";
import type { Lang } from "../../params/index.ts";
import { Status } from "../../ui/Status.tsx";
import { minutesAndSeconds, spokenLeft } from "./clock.ts";
import { mockWords } from "./words.ts";

interface ClocksProps {
  /** Milliseconds: of the whole, and of the present question, negative once it is overdrawn. */
  readonly left: { readonly total: number; readonly question: number };
  readonly lang: Lang;
}

/** Two countdowns, for who wants to see them. Aloud only the last five minutes and the last one are told. */
export function Clocks({ left, lang }: ClocksProps) {
  const w = mockWords[lang];
  const [hidden, setHidden] = useState(() => preferences().hideClock);
  const over = left.question < 0;
  return (
    <div className="mock-clocks">
      {!hidden && (
        <>
          <p role="timer" data-over={over || undefined}>
            <span>{w.questionLeft}</span>{" "}
            <b>
              {over && <span className="mock-over">{w.over} </span>}
              {minutesAndSeconds(left.question)}
            </b>
          </p>
          <p role="timer">
            <span>{w.totalLeft}</span> <b>{minutesAndSeconds(left.total)}</b>
          </p>
        </>
      )}
      <button
        type="button"
        className="mock-quiet"
        onClick={() => setHidden(prefer({ hideClock: !hidden }).hideClock)}
      >
        {hidden ? w.showClock : w.hideClock}
      </button>
      <Status text={spokenLeft(left.total, lang)} delay={0} />
    </div>
  );
}
