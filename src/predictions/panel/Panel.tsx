import { type FormEvent, useEffect, useId, useReducer, useRef, useState } from "react";
import { Icon } from "../../ui/Icon.tsx";
import { IconButton, Status, useReducedMotion } from "../../ui/index.ts";
import type { PredictProps } from "../../widgets/frame/predict.ts";
import type { AnyPrediction } from "../prediction.ts";
import { askedState, shownState } from "../state.ts";
import { advance, begin } from "./asking.ts";
import { Options } from "./Options.tsx";
import { type Result, resultOf } from "./result.ts";
import { Told, toldWords } from "./Told.tsx";
import { useRun } from "./useRun.ts";
import { panelWords } from "./words.ts";

export interface PanelProps extends PredictProps {
  /** At least one. */
  readonly questions: readonly AnyPrediction[];
}

const filled = (words: string, n: number, all: number) =>
  words.replace("{n}", String(n)).replace("{all}", String(all));

/** Asks what the drawing will show, waits for an answer, lets it be seen, and only then tells. */
export function Panel({ questions, widget, values, lang, set, commit, onClose }: PanelProps) {
  const w = panelWords[lang];
  const title = useId();
  const [{ at, phase, chosen, answered, right }, move] = useReducer(advance, begin);
  const [result, setResult] = useState<Result | null>(null);
  const since = useRef(0);
  const panel = useRef<HTMLElement>(null);
  const legend = useRef<HTMLLegendElement>(null);
  const opener = useRef(document.activeElement);
  const reduced = useReducedMotion();
  const question = questions[at] as AnyPrediction;
  const several = questions.length > 1;
  const last = at === questions.length - 1;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a question; what the reader does meanwhile stays
  useEffect(() => {
    set(shownState(widget, question));
    commit();
    since.current = performance.now();
    legend.current?.focus({ preventScroll: at === 0 });
  }, [question]);
  // Without this a phone would show the question, and play out of sight.
  useEffect(() => {
    if (result === null) return;
    const drawing = panel.current?.parentElement?.querySelector("svg[data-drawing]");
    drawing?.scrollIntoView?.({ block: "nearest", behavior: reduced ? "auto" : "smooth" });
  }, [result, reduced]);

  const tell = () => {
    commit();
    move({ do: "tell" });
  };
  const showTheEnd = () => {
    set(askedState(widget, question));
    tell();
  };
  const run = reduced ? null : (result?.run ?? null);
  useRun({ run, playing: phase === "shown", values, set, onEnd: tell });

  const settle = (option: string) => {
    const ms = performance.now() - since.current;
    const found = resultOf(widget, question, { option, ms, lang });
    setResult(found);
    move({ do: "commit", right: found.right });
    if (reduced || found.run === null) return showTheEnd();
    set({ ...askedState(widget, question), [found.run.knob]: found.run.from });
  };
  const close = () => {
    onClose();
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
  };
  const next = () => {
    setResult(null);
    move({ do: "next" });
  };
  const press = (event: FormEvent) => {
    event.preventDefault();
    if (phase === "shown") return showTheEnd();
    if (phase === "told") return last ? close() : next();
    if (chosen !== null) settle(chosen);
  };
  const told = phase === "told" && result ? toldWords({ question, result, lang }) : null;
  const heard = told === null ? "" : told.verdict + told.rest;
  const does = { asked: w.commit, shown: w.toTheEnd, told: last ? w.close : w.next };
  return (
    <section ref={panel} className="predict" aria-labelledby={title} data-phase={phase}>
      <header className="predict-head">
        <span id={title} className="predict-title">
          {w.predict}
        </span>
        {several && <span>{filled(w.count, at + 1, questions.length)}</span>}
        <IconButton label={w.close} icon={<Icon name="x" size={16} />} onClick={close} />
      </header>
      <form onSubmit={press}>
        <Options
          key={question.id}
          question={question}
          lang={lang}
          chosen={chosen}
          right={phase === "told" ? (result?.right ?? null) : null}
          fixed={phase !== "asked"}
          legend={legend}
          onChoose={(option) => move({ do: "choose", option })}
        />
        {result && <Told question={question} result={result} lang={lang} />}
        <Status text={heard} delay={0} />
        <div className="predict-buttons">
          <button
            type="submit"
            className="predict-main"
            disabled={chosen === null}
            // By the second click of a double click it means something else, which has not been seen.
            onClick={(event) => event.detail > 1 && event.preventDefault()}
          >
            {does[phase]}
          </button>
          {phase === "asked" && !last && (
            <button type="button" onClick={next}>
              {w.skip}
            </button>
          )}
          {phase === "told" && last && several && (
            <span className="predict-score">{filled(w.score, right, answered)}</span>
          )}
        </div>
      </form>
    </section>
  );
}
