import type { Lang } from "../../params/index.ts";
import { fill } from "../fill.ts";
import { Html } from "../Html.tsx";
import { toggled } from "./toggled.ts";
import { askWords } from "./words.ts";

interface KeyPointsProps {
  readonly points: readonly string[];
  /** Which of them, from 0, an answer must not lack. */
  readonly essential: readonly number[];
  readonly ticked: readonly number[];
  readonly lang: Lang;
  readonly onTick: (ticked: readonly number[]) => void;
}

/** The key points of an answer, to be ticked by who gave it. */
export function KeyPoints({ points, essential, ticked, lang, onTick }: KeyPointsProps) {
  const w = askWords[lang];
  return (
    <fieldset className="ask-points">
      <legend>
        <span className="label">{w.points}</span>{" "}
        <span className="ask-ticked" aria-live="off">
          {fill(w.ticked, { n: ticked.length, all: points.length })}
        </span>
      </legend>
      {points.map((point, i) => (
        <label key={point} data-essential={essential.includes(i) || undefined}>
          <input
            type="checkbox"
            checked={ticked.includes(i)}
            onChange={() => onTick(toggled(ticked, i))}
          />
          <span>
            {essential.includes(i) && <span className="ask-essential">{w.essential}</span>}
            <Html tag="span" html={point} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
