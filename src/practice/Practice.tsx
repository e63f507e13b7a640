import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { AnyDrill } from "../drills/drill.ts";
import { instance } from "../drills/instance.ts";
import { type Lang, seed as seedKnob } from "../params/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { SeedInput } from "../ui/SeedInput.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { drawingHref } from "./drawingHref.ts";
import { LoggedTask } from "./LoggedTask.tsx";
import { Placeholder } from "./Placeholder.tsx";
import { type PracticeState, usePracticeState } from "./usePracticeState.ts";
import { practiceWords } from "./words.ts";

export interface PracticeProps {
  /** DOM id of the island, and name of its state in the address. */
  readonly id: string;
  /** At least one. */
  readonly drills: readonly AnyDrill[];
  /** What is shown first. */
  readonly seed: number;
  readonly lang: Lang;
  /** Base path of the site, ending in a slash. */
  readonly base: string;
  readonly onStart?: (() => void) | undefined;
}

const seeds = seedKnob();

const anySeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] as number;

/** The practice box. Its first render is what stands in the page. */
export function Practice({ onStart, ...props }: PracticeProps) {
  const { drills, lang } = props;
  const [ready, setReady] = useState(false);
  useEffect(() => {
    setReady(true);
    onStart?.();
  }, [onStart]);
  const only = drills.length === 1 ? drills[0]?.skill[lang] : undefined;
  return ready ? <Box {...props} /> : <Placeholder lang={lang} skill={only} />;
}

function Box({ id, drills, seed: firstSeed, lang, base }: PracticeProps) {
  const w = practiceWords[lang];
  const own = useId();
  const ids = useMemo(() => drills.map((drill) => drill.id), [drills]);
  const { state, repaired, set, commit, link, dismiss } = usePracticeState(id, ids, firstSeed);
  const [word, setWord] = useState("");
  // Who comes back to numbers of this visit has seen their answer.
  const logged = useRef(new Set<string>());
  const drill = drills.find((d) => d.id === state.drill) as AnyDrill;
  const { task } = useMemo(() => instance(drill, state.seed), [drill, state.seed]);

  const put = (patch: Partial<PracticeState>) => {
    dismiss();
    set(patch);
  };
  const go = (patch: Partial<PracticeState>) => {
    put(patch);
    commit();
    setWord("");
  };
  const share = async () => {
    const address = link();
    try {
      await navigator.clipboard.writeText(address);
      setWord(w.copied);
    } catch {
      setWord(w.copyFailed);
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields; this holds forms
    <div className="practice-box" role="group" aria-label={w.practice}>
      <div className="practice-skill">
        <label htmlFor={`${own}k`}>{w.skill}</label>
        <SelectField
          domId={`${own}k`}
          value={state.drill}
          options={drills.map((d) => ({ id: d.id, text: d.skill[lang] }))}
          onPick={(picked) => go({ drill: picked })}
        />
      </div>
      <LoggedTask
        key={`${state.drill} ${state.seed}`}
        logged={logged.current}
        drill={drill}
        seed={state.seed}
        task={task}
        lang={lang}
      />
      <div className="practice-foot">
        <button type="button" onClick={() => go({ seed: anySeed() })}>
          <Icon name="dices" size={16} /> {w.newNumbers}
        </button>
        <span className="practice-seed">
          <label htmlFor={`${own}s`}>{w.seed}</label>
          <SeedInput
            domId={`${own}s`}
            param={seeds}
            value={state.seed}
            label={w.seed}
            onChange={(typed) => put({ seed: typed })}
            onCommit={commit}
          />
        </span>
        <IconButton label={w.share} icon={<Icon name="link-2" size={16} />} onClick={share} />
        {task.drawing && (
          <a href={drawingHref(task.drawing, { document, base, lang })}>{w.drawing}</a>
        )}
      </div>
      <p className="practice-word" role="status">
        {repaired.length > 0 ? w.repaired : word}
      </p>
    </div>
  );
}
