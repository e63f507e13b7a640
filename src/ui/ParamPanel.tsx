import type { Lang, Param, Params } from "../params/index.ts";
import { Knob } from "./Knob.tsx";
import styles from "./ParamPanel.module.css";
import type { TextError } from "./TextField.tsx";

export interface ParamPanelProps {
  readonly params: Params;
  readonly values: Readonly<Record<string, unknown>>;
  /** Where each knob's reset goes. */
  readonly initial: Readonly<Record<string, unknown>>;
  /** Asks for new values, on every movement. Keep it the same function between renders: the controls are memoised. */
  readonly set: (patch: Record<string, unknown>) => void;
  /** The hand has let go. */
  readonly commit: () => void;
  readonly lang: Lang;
  readonly idPrefix: string;
  readonly active?: string | null | undefined;
  readonly onTouch?: ((knob: string | null) => void) | undefined;
  readonly place: "panel" | "more";
  /** What is wrong with the text knobs, by id. */
  readonly errors?: Readonly<Record<string, TextError | undefined>> | undefined;
}

type Entry = readonly [id: string, param: Param];

/** Ungrouped knobs first, then the groups in the order in which they are first named. */
const groupsOf = (entries: readonly Entry[], lang: Lang): Map<string, Entry[]> => {
  const groups = new Map<string, Entry[]>([["", []]]);
  for (const entry of entries) {
    const name = entry[1].group?.[lang] ?? "";
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return groups;
};

/** The controls of all knobs of one place that matter in the present state. Nothing at all where there are none. */
export function ParamPanel(props: ParamPanelProps) {
  const { params, values, lang, place, idPrefix } = props;
  const entries = Object.entries(params).filter(
    ([, p]) => (p.place ?? "panel") === place && (p.when?.(values) ?? true),
  );
  if (entries.length === 0) return null;

  const knob = ([id, param]: Entry) => (
    <Knob
      key={id}
      id={id}
      param={param}
      value={values[id]}
      initial={props.initial[id]}
      set={props.set}
      commit={props.commit}
      lang={lang}
      active={props.active === id}
      onTouch={props.onTouch}
      domId={`${idPrefix}-k-${id}`}
      error={props.errors?.[id]}
    />
  );

  return (
    <div className={styles.panel}>
      {[...groupsOf(entries, lang)].map(([name, members], i) => {
        if (members.length === 0) return null;
        const grid = (
          <div key={name} className={styles.grid}>
            {members.map(knob)}
          </div>
        );
        if (name === "") return grid;
        const headingId = `${idPrefix}-${place}-group-${i}`;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset refuses to shrink inside a grid
          <div key={name} role="group" aria-labelledby={headingId}>
            <p id={headingId} className={styles.heading}>
              {name}
            </p>
            {grid}
          </div>
        );
      })}
    </div>
  );
}
