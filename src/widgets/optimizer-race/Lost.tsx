import type { Lang } from "../../params/index.ts";
import { SeriesMark } from "../../ui/index.ts";
import { optimizerMark } from "../../viz/index.ts";
import type { ViewProps } from "../widget.ts";
import { shortName } from "./contestants.ts";
import { rateKnob, rateOf } from "./hyper.ts";
import type { Race } from "./model.ts";
import type { params } from "./params.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

const atMost = 3;

/** Who diverged, when and why, with the remedy beside it. */
export function Lost(props: {
  race: Race;
  set: ViewProps<typeof params, Race>["set"];
  lang: Lang;
}) {
  const { race, set, lang } = props;
  const w = words[lang];
  const { values } = race;
  const gone = race.runners.flatMap((r) =>
    r.descent.status === "diverged" ? [{ id: r.id, descent: r.descent }] : [],
  );
  const halve = (ids: readonly (typeof gone)[number]["id"][]) =>
    set(
      Object.fromEntries(
        ids.map((id) => [
          rateKnob(id, values),
          Math.max(1e-4, Number((rateOf(id, values) / 2).toPrecision(3))),
        ]),
      ),
    );
  return (
    <ul className={styles.gone} data-any={gone.length > 0 || undefined}>
      {gone.length === 0 && <li className={styles.quiet}>{w.everyoneFinished}</li>}
      {gone.slice(0, atMost).map(({ id, descent }) => (
        <li key={id}>
          <SeriesMark color={optimizerMark(id).color} dash={optimizerMark(id).dash} />
          <span>{w.divergedAt(shortName(id)[lang], descent.atStep, w.why(descent.cause))}</span>
          {values.own && (
            <button
              type="button"
              onClick={() => halve([id])}
              aria-label={w.halve(shortName(id)[lang])}
            >
              {w.halveShort}
            </button>
          )}
        </li>
      ))}
      {gone.length > atMost && <li className={styles.quiet}>{`+ ${gone.length - atMost}`}</li>}
      {gone.length > 0 && !values.own && (
        <li>
          <button type="button" onClick={() => halve(gone.map((g) => g.id))}>
            {w.halveShort}
          </button>
        </li>
      )}
    </ul>
  );
}
