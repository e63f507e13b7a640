import { memo } from "react";
import { optimizers } from "../../math/optimizers/index.ts";
import type { Lang } from "../../params/index.ts";
// Not through the index: only this panel typesets in the browser, and it loads late.
import { Formula } from "../../ui/Formula.tsx";
import { SelectField } from "../../ui/index.ts";
import { fmt } from "../../viz/index.ts";
import type { ContestantId } from "./contestants.ts";
import { lastAt, type Race, type Runner } from "./model.ts";
import { inspected } from "./quantities.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

interface FormulaPanelProps {
  readonly race: Race;
  readonly step: number;
  readonly chosen: ContestantId | null;
  readonly onChoose: (id: ContestantId) => void;
  readonly lang: Lang;
}

/** One optimizer's rule, in symbols and with the numbers of the step that led to the cursor. */
export const FormulaPanel = memo(function FormulaPanel(props: FormulaPanelProps) {
  const { race, step, chosen, onChoose, lang } = props;
  const w = words[lang];
  const runner = race.runners.find((r) => r.id === chosen) ?? (race.runners.at(-1) as Runner);
  const seen = inspected(race, runner, step);
  return (
    <div className={styles.rule}>
      <p className={styles.chooser}>
        <SelectField
          label={w.optimizer}
          value={runner.id}
          options={race.runners.map((r) => ({ id: r.id, text: optimizers[r.id].name[lang] }))}
          onPick={(id) => onChoose(id as ContestantId)}
        />
        <span>{w.atStep(Math.max(0, lastAt(runner, step)))}</span>
      </p>
      <div className={styles.scroll}>
        <Formula tex={optimizers[runner.id].formula} />
      </div>
      {seen ? (
        <>
          <div className={styles.scroll}>
            {(["x", "y"] as const).map((name, i) => (
              <p key={name} className={styles.substituted}>
                <Formula tex={`\\Delta ${name} = ${seen.substituted[i]}`} />
                <Formula tex={`= ${fmt(seen.terms.at(-1)?.values[i], 4)}`} />
              </p>
            ))}
          </div>
          <div className={styles.scroll}>
            <table className={styles.values}>
              <thead>
                <tr>
                  <th scope="col">{w.quantity}</th>
                  <th scope="col" />
                  <th scope="col">x</th>
                  <th scope="col">y</th>
                </tr>
              </thead>
              <tbody>
                {seen.terms.map((term) => (
                  <tr key={term.id}>
                    <th scope="row">{term.name[lang]}</th>
                    <td>
                      <Formula tex={term.tex} />
                    </td>
                    <td>{fmt(term.values[0], 5)}</td>
                    <td>{fmt(term.values[1], 5)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      ) : (
        <p className={styles.quiet}>{w.noStep}</p>
      )}
    </div>
  );
});
