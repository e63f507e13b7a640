import { useCallback, useEffect, useRef, useState } from "react";
import { Icon } from "../../ui/Icon.tsx";
import { IconButton, later, SelectField, Tabs } from "../../ui/index.ts";
import type { ViewProps } from "../widget.ts";
import { type ArenaId, arenaIds, arenas } from "./arenas.ts";
import type { ContestantId } from "./contestants.ts";
import { HeightChart } from "./HeightChart.tsx";
import { Lost } from "./Lost.tsx";
import type { Race } from "./model.ts";
import { params } from "./params.ts";
import { RaceMap } from "./RaceMap.tsx";
import { usePaced } from "./usePaced.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

// The tables behind the paths come after the picture.
const ValuesPanel = later(async () => (await import("./ValuesPanel.tsx")).ValuesPanel);
const SweepPanel = later(async () => (await import("./SweepPanel.tsx")).SweepPanel);
const FormulaPanel = later(async () => (await import("./FormulaPanel.tsx")).FormulaPanel);

/** Milliseconds between two states of the numbers below the paths. */
const pace = 120;

type Props = ViewProps<typeof params, Race>;

/** Room for the table of values: a head, two lines for everyone, as high as it may get before it scrolls. */
const valuesHeight = ({ runners }: Race): string => `min(19rem, ${4 + 2.7 * runners.length}rem)`;

export function RaceView({ model, values, set, lang, ghost }: Props) {
  const w = words[lang];
  const [hover, setHover] = useState<number | null>(null);
  const [tab, setTab] = useState("values");
  const [chosen, setChosen] = useState<ContestantId | null>(null);
  const step = hover ?? model.step;
  const later = usePaced(model, pace);
  const laterStep = usePaced(step, pace);
  useKeptFormula(model, values, set);

  const onPick = useCallback((to: number) => set({ step: to }), [set]);
  const onChoose = useCallback((id: ContestantId) => {
    setChosen(id);
    setTab("formula");
  }, []);

  return (
    <div className={styles.race}>
      <Toolbar values={values} set={set} lang={lang} />
      <div className={styles.grid}>
        <RaceMap race={model} ghost={ghost?.model} step={step} set={set} lang={lang} />
        <HeightChart
          race={model}
          ghost={ghost?.model}
          step={step}
          onHover={setHover}
          onPick={onPick}
          lang={lang}
        />
      </div>
      <Lost race={model} set={set} lang={lang} />
      <div className={styles.tabs}>
        <Tabs
          label={w.details}
          selected={tab}
          onSelect={setTab}
          tabs={[
            {
              id: "values",
              label: w.values,
              content: (
                <div style={{ minHeight: valuesHeight(model) }}>
                  <ValuesPanel race={later} step={laterStep} onChoose={onChoose} lang={lang} />
                </div>
              ),
            },
            {
              id: "sweep",
              label: w.sweep,
              content: <SweepPanel race={model} set={set} lang={lang} />,
            },
            {
              id: "formula",
              label: w.formula,
              content: (
                <FormulaPanel
                  race={later}
                  step={laterStep}
                  chosen={chosen}
                  onChoose={onChoose}
                  lang={lang}
                />
              ),
            },
          ]}
        />
      </div>
    </div>
  );
}

/** While a formula has a slip, the last one without stays on the map: it is kept in a knob, so that a link shows it too. */
function useKeptFormula(model: Race, values: Props["values"], set: Props["set"]) {
  const good = useRef(values.formula);
  const slipped = model.arena.fault !== null;
  const { formula, kept } = values;
  useEffect(() => {
    if (slipped) {
      if (kept === "") set({ kept: good.current });
      return;
    }
    good.current = formula;
    if (kept !== "") set({ kept: "" });
  }, [slipped, formula, kept, set]);
}

/** A surface brings its own start, view and learning rate. */
const arrivalAt = (surface: ArenaId): Partial<Props["values"]> => ({
  surface,
  eta: arenas[surface].eta,
  start: params.start.initial,
  zoom: 1,
  centre: [0, 0],
});

function Toolbar({ values, set, lang }: Pick<Props, "values" | "set" | "lang">) {
  const w = words[lang];
  const zoom = (factor: number) =>
    set({
      zoom: Math.min(64, Math.max(0.25, Number((values.zoom * factor).toPrecision(3)))),
    });
  const away = values.zoom !== 1 || values.centre[0] !== 0 || values.centre[1] !== 0;
  return (
    <div className={styles.toolbar}>
      <span data-knob-control="surface" data-value={arenas[values.surface].label[lang]}>
        <SelectField
          label={w.surface}
          value={values.surface}
          options={arenaIds.map((id) => ({ id, text: arenas[id].label[lang] }))}
          onPick={(id) => set(arrivalAt(id as ArenaId))}
        />
      </span>
      <span className={styles.zoom} title={w.zoomHint}>
        <IconButton
          label={w.zoomOut}
          icon={<Icon name="zoom-out" size={16} />}
          onClick={() => zoom(1 / 1.5)}
        />
        <IconButton
          label={w.zoomIn}
          icon={<Icon name="zoom-in" size={16} />}
          onClick={() => zoom(1.5)}
        />
        <IconButton
          label={w.home}
          icon={<Icon name="house" size={16} />}
          disabled={!away}
          onClick={() => set({ zoom: 1, centre: [0, 0] })}
        />
      </span>
    </div>
  );
}
