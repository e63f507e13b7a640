import { useEffect, useRef } from "react";
import type { CardText } from "../../cards/text.ts";
import type { Lang } from "../../params/index.ts";
import { fill } from "../fill.ts";
import { Html } from "../Html.tsx";
import type { Walk } from "./walk.ts";
import { deriveWords } from "./words.ts";

interface StepsProps {
  readonly text: CardText;
  readonly walk: Walk;
  readonly lang: Lang;
  readonly onSlip: (step: number, on: boolean) => void;
}

/** The steps that can be seen: those given, and those that the reader has uncovered, each with a tick for a slip. */
export function Steps({ text, walk, lang, onSlip }: StepsProps) {
  const w = deriveWords[lang];
  const { steps } = text;
  const uncovered = walk.hidden.slice(0, walk.shown);
  const seen = steps.length - walk.hidden.length + walk.shown;
  const newest = useRef<HTMLLIElement>(null);
  // Whoever uncovers a step reads it next, and the tick below it is one Tab away.
  useEffect(() => {
    if (walk.shown > 0) newest.current?.focus({ preventScroll: true });
  }, [walk.shown]);
  return (
    <ol className="derive-steps" aria-live="polite" aria-relevant="additions">
      {steps.slice(0, seen).map(({ html, rule }, i) => {
        const strayed = walk.picks[i] !== undefined && walk.picks[i] !== rule;
        return (
          <li
            key={html}
            ref={i === seen - 1 ? newest : undefined}
            tabIndex={-1}
            data-slip={walk.slips.includes(i) || undefined}
          >
            <p className="label">{fill(w.step, { n: i + 1, all: steps.length })}</p>
            <Html html={html} />
            {uncovered.includes(i) && (
              <label className="derive-slip">
                <input
                  type="checkbox"
                  checked={walk.slips.includes(i)}
                  onChange={(event) => onSlip(i, event.currentTarget.checked)}
                />
                <span>
                  {w.slipHere}
                  {strayed && <small>{w.otherRule}</small>}
                </span>
              </label>
            )}
          </li>
        );
      })}
    </ol>
  );
}
