import { useEffect, useMemo, useRef, useState } from "react";
import type { AnyDrill } from "../../drills/drill.ts";
import { instance } from "../../drills/instance.ts";
import { type Done, TaskForm } from "../../practice/TaskForm.tsx";
import type { Grade } from "../../review/event.ts";
import { TryAgain } from "../TryAgain.tsx";
import { AskBar, BarButton } from "./AskBar.tsx";
import { Explain } from "./Explain.tsx";
import { loadDrill } from "./loadDrill.ts";
import { practiceHref } from "./practiceHref.ts";
import type { AskProps } from "./props.ts";
import { askWords } from "./words.ts";

/** A drill: fresh numbers at each visit, held against what the core computes. */
export function AskDrill(props: AskProps) {
  const { card, lang } = props;
  const w = askWords[lang];
  const [drill, setDrill] = useState<AnyDrill | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    let wanted = true;
    setFailed(false);
    loadDrill(card.id, card.topic).then(
      (found) => wanted && setDrill(found),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [card.id, card.topic, attempt]);
  if (failed)
    return <TryAgain lang={lang} says={w.drillGone} again={() => setAttempt(attempt + 1)} />;
  return drill === null ? (
    <p className="study-muted">{w.loading}</p>
  ) : (
    <Loaded {...props} drill={drill} />
  );
}

function Loaded(props: AskProps & { readonly drill: AnyDrill }) {
  const { card, drill, seed, lang, base, onSettled, onNext } = props;
  const w = askWords[lang];
  const { task } = useMemo(() => instance(drill, seed), [drill, seed]);
  const [decided, setDecided] = useState<Grade | null>(null);
  const next = useRef<HTMLButtonElement>(null);
  // Who was right goes on; who was not reads on in the form first.
  useEffect(() => {
    if (decided !== null && decided > 1) next.current?.focus({ preventScroll: true });
  }, [decided]);
  const settle = ({ g, text, right, hints }: Done) => {
    setDecided(g);
    onSettled(g, { seed, version: drill.version, text, right, hints });
  };
  const go = () => decided !== null && onNext();
  const href = practiceHref(base, lang, card.topic, { drill: drill.id, seed });
  return (
    <>
      <p className="ask-skill">{drill.skill[lang]}</p>
      <div className="practice-box">
        <TaskForm task={task} lang={lang} onDone={settle} />
      </div>
      <Explain href={href} lang={lang} name={w.sameTask} />
      <AskBar room={1} keys={{ go }}>
        <BarButton
          name={w.next}
          keyCap="Enter"
          main
          disabled={decided === null}
          onPress={go}
          place={next}
        />
      </AskBar>
    </>
  );
}
