import { type FormEvent, useEffect, useId, useReducer, useRef, useState } from "react";
import type { Given } from "../../desk/desk.ts";
import type { KeptLineProps } from "../../kept/KeptLine.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { IconButton, later, Status, useReducedMotion } from "../../ui/index.ts";
import type { PredictProps } from "../../widgets/frame/predict.ts";
import type { AnyPrediction } from "../prediction.ts";
import { askedState, shownState } from "../state.ts";
import { advance, begin } from "./asking.ts";
import { Options } from "./Options.tsx";
import { type Run, runBetween } from "./run.ts";
import { useRun } from "./useRun.ts";
import { panelWords } from "./words.ts";

const KeptLine = later<Omit<KeptLineProps, "desk">>(() =>
  import("../../kept/KeptLine.tsx").then(
    (module) => module.KeptLine,
    () =>
      ({ lang }) =>
        panelWords[lang].notKept,
  ),
);

/** What came of the question that stands: the model's answer, why, and what there is to play and to log. */
interface Result {
  readonly right: string;
  readonly why: string;
  readonly run: Run | null;
  readonly given: Given;
}

export interface PanelProps extends PredictProps {
  /** At least one. */
  readonly questions: readonly AnyPrediction[];
}

/** Asks what the drawing will show, waits for an answer, lets it be seen, and only then tells. */
export function Panel({ questions, widget, values, lang, set, commit, onClose }: PanelProps) {
  const w = panelWords[lang];
  const title = useId();
  const [asking, move] = useReducer(advance, begin);
  const [result, setResult] = useState<Result | null>(null);
  const since = useRef(0);
  const legend = useRef<HTMLLegendElement>(null);
  const opener = useRef(document.activeElement);
  const reduced = useReducedMotion();
  const { phase, chosen } = asking;
  const question = questions[asking.at] as AnyPrediction;
  const last = asking.at === questions.length - 1;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a question; what the reader does meanwhile stays
  useEffect(() => {
    set(shownState(widget, question));
    commit();
    since.current = performance.now();
    legend.current?.focus({ preventScroll: true });
  }, [question]);

  const tell = () => {
    set(askedState(widget, question));
    commit();
    move({ do: "tell" });
  };
  useRun({ run: result?.run ?? null, playing: phase === "shown", values, set, onEnd: tell });

  const settle = (option: string) => {
    const state = askedState(widget, question);
    const model = widget.model(state);
    const right = question.answer(model);
    const run = reduced ? null : runBetween(widget, shownState(widget, question), state, model);
    const textOf = (id: string) => question.options.find((o) => o.id === id)?.text[lang] ?? id;
    setResult({
      right,
      why: question.why[lang](model),
      run,
      given: {
        card: question.id,
        g: option === right ? 3 : 1,
        mode: "page",
        ms: performance.now() - since.current,
        extra: { text: textOf(option), right: textOf(right) },
      },
    });
    move({ do: "commit", right });
    if (run === null) return tell();
    set({ ...state, [run.knob]: run.from });
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
    if (phase === "shown") return tell();
    if (phase === "told") return last ? close() : next();
    if (chosen !== null) settle(chosen);
  };

  const right = question.options.find(({ id }) => id === result?.right);
  const verdict =
    result && chosen === result.right
      ? w.right
      : w.wrong.replace("{option}", right?.text[lang] ?? "");
  const score = w.score
    .replace("{n}", String(asking.right))
    .replace("{all}", String(asking.answered));
  const count = w.count
    .replace("{n}", String(asking.at + 1))
    .replace("{all}", String(questions.length));
  const words = result === null ? "" : [verdict, result.why].join(lang === "zh" ? "" : " ");
  return (
    <section className="predict" aria-labelledby={title} data-phase={phase}>
      <header className="predict-head">
        <span id={title} className="predict-title">
          {w.predict}
        </span>
        {questions.length > 1 && <span className="predict-count">{count}</span>}
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
        {result && (
          // Its room is taken when the reader commits, though its words are shown only after the drawing.
          <div className="predict-told" data-right={chosen === result.right}>
            <p>
              <strong>{verdict}</strong>
              {lang === "zh" ? "" : " "}
              {result.why}
            </p>
            <p className="predict-kept">
              <KeptLine key={question.id} given={result.given} lang={lang} />
            </p>
          </div>
        )}
        <Status text={phase === "told" ? words : ""} delay={0} />
        <div className="predict-buttons">
          <button type="submit" className="predict-main" disabled={chosen === null}>
            {phase === "asked"
              ? w.commit
              : phase === "shown"
                ? w.toTheEnd
                : last
                  ? w.close
                  : w.next}
          </button>
          {phase === "asked" && !last && (
            <button type="button" onClick={next}>
              {w.skip}
            </button>
          )}
          {phase === "told" && last && questions.length > 1 && (
            <span className="predict-score">{score}</span>
          )}
        </div>
      </form>
    </section>
  );
}
