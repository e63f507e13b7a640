import { memo } from "react";
import type { Lang } from "../../params/index.ts";
import { SeriesMark } from "../../ui/index.ts";
import { fmt, optimizerMark } from "../../viz/index.ts";
import { type ContestantId, shortName } from "./contestants.ts";
import { lastAt, type Race } from "./model.ts";
import { inspected, quantities } from "./quantities.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

interface ValuesProps {
  readonly race: Race;
  readonly step: number;
  readonly onChoose: (id: ContestantId) => void;
  readonly lang: Lang;
}

/** What everyone computed in the step that led to the cursor: x above y. */
export const ValuesPanel = memo(function ValuesPanel({ race, step, onChoose, lang }: ValuesProps) {
  const w = words[lang];
  const heads = [
    w.position,
    "g",
    w.mean,
    w.square,
    w.correctedMean,
    w.correctedSquare,
    w.stepTaken,
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={styles.numbers} tabIndex={0} aria-label={`${w.values}: ${w.atStep(step)}`}>
      <table className={styles.values}>
        <caption>{w.atStep(step)}</caption>
        <thead>
          <tr>
            <th scope="col">{w.optimizer}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">{race.arena.lowest === null ? w.height : w.gap}</th>
            {race.arena.lowest !== null && <th scope="col">{w.arrived}</th>}
          </tr>
        </thead>
        <tbody>
          {race.runners.map((runner) => {
            const { color, dash } = optimizerMark(runner.id);
            const seen = inspected(race, runner, step);
            const q = seen && quantities(runner, seen);
            const lost = runner.descent.status === "diverged" && step >= runner.descent.atStep;
            const cells = q
              ? [q.position, q.g, q.m, q.v, q.mHat, q.vHat, q.delta]
              : [race.start, null, null, null, null, null, null];
            return (
              <tr key={runner.id}>
                <th scope="row">
                  <button type="button" onClick={() => onChoose(runner.id)} title={w.formula}>
                    <SeriesMark color={color} dash={dash} />
                    {shortName(runner.id)[lang]}
                  </button>
                </th>
                {cells.map((pair, i) => (
                  <td key={heads[i]}>
                    {pair === null ? (
                      <span className={styles.none}>—</span>
                    ) : (
                      <>
                        <span>{fmt(pair[0])}</span>
                        <span>{fmt(pair[1])}</span>
                      </>
                    )}
                  </td>
                ))}
                <td>{lost ? w.diverged : fmt(runner.heights[lastAt(runner, step)])}</td>
                {race.arena.lowest !== null && (
                  <td>{runner.arrival === null ? w.never : runner.arrival}</td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
});
