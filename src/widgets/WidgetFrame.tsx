import {
  type ComponentType,
  type CSSProperties,
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Lang, NumberParam, Params, Values } from "../params/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { Menu, ParamPanel, Playback, Status } from "../ui/index.ts";
import { labHref } from "./frame/address.ts";
import { Checks } from "./frame/Checks.tsx";
import { DataTable } from "./frame/DataTable.tsx";
import { ErrorCard } from "./frame/ErrorCard.tsx";
import { exportChoices } from "./frame/export/choices.ts";
import styles from "./frame/frame.module.css";
import type { PredictProps } from "./frame/predict.ts";
import { activePreset, applyPreset, writeState } from "./frame/state.ts";
import { useWidgetState } from "./frame/useWidgetState.ts";
import { frameWords } from "./frame/words.ts";
import type { AnyWidget, Preset, TextProblem } from "./widget.ts";

export interface WidgetFrameProps {
  readonly widget: AnyWidget;
  readonly lang: Lang;
  /** DOM id of the island; also the name of its state in the address. */
  readonly id: string;
  /** Text of the directive's attributes: knob values and `preset`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Base path of the site, ending in a slash. */
  readonly base: string;
  /** Alone on its lab page. */
  readonly full?: boolean;
  /**
   * Not the first drawing of its page: until the script runs it is a picture with its words. Controls that cannot work
   * yet would weigh on every reader, and most drawings start well before they are reached.
   */
  readonly later?: boolean;
  /** Asks for predictions, for a widget that has some. */
  readonly Predict: ComponentType<PredictProps>;
}

type State = Values<Params>;

/** Everything around a drawing: presets, controls, address, export, table, checks, pin, error card. */
export function WidgetFrame({
  widget,
  lang,
  id,
  attributes,
  base,
  full = false,
  later = false,
  Predict,
}: WidgetFrameProps) {
  const w = frameWords[lang];
  const root = useRef<HTMLElement>(null);
  const {
    state: values,
    start,
    repaired,
    set,
    commit,
    link,
    reset,
    dismiss,
  } = useWidgetState(widget, id, attributes);
  const [pinned, setPinned] = useState<State | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [word, setWord] = useState("");
  const [asking, setAsking] = useState(false);
  const [started, setStarted] = useState(false);
  useEffect(() => setStarted(true), []);
  const ready = started || !later;
  const title = useId();
  const Heading = full ? "h2" : "h3";
  const on = activePreset(widget, values);

  const touch = useCallback((knob: string | null) => {
    setActive(knob);
    const island = root.current?.closest("[data-island]");
    island?.dispatchEvent(new CustomEvent("nabla:touch", { bubbles: true, detail: { knob } }));
  }, []);
  useEffect(() => {
    const island = root.current?.closest("[data-island]");
    const onKnob = (event: Event) =>
      setActive((event as CustomEvent<{ knob: string | null }>).detail.knob);
    island?.addEventListener("nabla:knob", onKnob);
    return () => island?.removeEventListener("nabla:knob", onKnob);
  }, []);

  const choose = (preset: Preset<Params>) => {
    set(applyPreset(widget, preset));
    commit();
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
  const save = async (kind: string) => {
    if (!root.current) return;
    try {
      const { runExport } = await import("./frame/export/index.ts");
      await runExport(kind, { widget, values, lang, root: root.current });
      setWord("");
    } catch (error) {
      setWord(`${w.exportFailed} ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const defaults = useMemo(() => applyPreset(widget, { values: {} }), [widget]);
  const alone = labHref(base, lang, widget.id, writeState(widget, values, defaults));

  return (
    <figure
      ref={root}
      className={styles.frame}
      aria-labelledby={title}
      data-full={full || undefined}
    >
      <header className={styles.header}>
        <Heading id={title} className={full ? "visually-hidden" : styles.title}>
          {widget.title[lang]}
        </Heading>
        {ready && (
          <div className={styles.tools}>
            <button type="button" title={w.reset} aria-label={w.reset} onClick={reset}>
              <Icon name="rotate-ccw" size={16} />
            </button>
            <button
              type="button"
              title={pinned ? w.unpin : w.pin}
              aria-label={pinned ? w.unpin : w.pin}
              aria-pressed={pinned !== null}
              onClick={() => setPinned(pinned ? null : values)}
            >
              {pinned ? <Icon name="pin-off" size={16} /> : <Icon name="pin" size={16} />}
            </button>
            <button type="button" title={w.share} aria-label={w.share} onClick={share}>
              <Icon name="link-2" size={16} />
            </button>
            <Menu
              label={w.exportAs}
              icon={<Icon name="download" size={16} />}
              items={exportChoices(widget, lang)}
              onChoose={save}
            />
            {!full && (
              <a href={alone} title={w.lab} aria-label={w.lab}>
                <Icon name="maximize-2" size={16} />
              </a>
            )}
          </div>
        )}
      </header>
      {widget.presets.length > 0 && (
        // Before the script runs, a later drawing's row only keeps its room.
        <div className={styles.presets} aria-hidden={!ready || undefined}>
          <span className={styles.try} id={ready ? `${title}p` : undefined}>
            {w.try}
          </span>
          <ul aria-labelledby={ready ? `${title}p` : undefined}>
            {widget.presets.map((p: Preset<Params>) => (
              <li key={p.id}>
                {ready ? (
                  <button
                    type="button"
                    className={styles.chip}
                    data-preset={p.id}
                    aria-pressed={on?.id === p.id}
                    onClick={() => choose(p)}
                  >
                    {p.label[lang]}
                  </button>
                ) : (
                  <i>{p.label[lang]}</i>
                )}
              </li>
            ))}
            {widget.predict && (
              <li>
                {ready ? (
                  <button
                    type="button"
                    className={styles.chip}
                    aria-pressed={asking}
                    onClick={() => setAsking(!asking)}
                  >
                    {w.predict}
                  </button>
                ) : (
                  <i>{w.predict}</i>
                )}
              </li>
            )}
          </ul>
        </div>
      )}
      {!asking && on?.note && <p className={styles.note}>{on.note[lang]}</p>}
      {repaired.length > 0 && (
        <p className={styles.notice} role="status">
          {w.repaired} {repaired.join(", ")}{" "}
          <button type="button" onClick={dismiss}>
            {w.dismiss}
          </button>
        </p>
      )}
      <p className={styles.word} role="status">
        {word}
      </p>
      <ErrorCard lang={lang} retryKey={values} onReset={reset}>
        {asking && (
          <Predict
            widget={widget}
            values={values}
            lang={lang}
            set={set}
            commit={commit}
            onClose={() => setAsking(false)}
          />
        )}
        <Live
          widget={widget}
          lang={lang}
          id={id}
          values={values}
          start={start}
          pinned={pinned}
          active={active}
          full={full}
          started={started}
          ready={ready}
          set={set}
          commit={commit}
          touch={touch}
        />
      </ErrorCard>
    </figure>
  );
}

interface LiveProps {
  readonly widget: AnyWidget;
  readonly lang: Lang;
  readonly id: string;
  readonly values: State;
  readonly start: State;
  readonly pinned: State | null;
  readonly active: string | null;
  readonly full: boolean;
  /** The script runs. */
  readonly started: boolean;
  /** All is shown: in the first drawing of a page from the beginning. */
  readonly ready: boolean;
  set(patch: Readonly<Record<string, unknown>>): void;
  commit(): void;
  touch(knob: string | null): void;
}

/** Problems with typed text in the reader's language; nothing when there are none. */
const inLanguage = (problems: Readonly<Record<string, TextProblem>> | undefined, lang: Lang) =>
  Object.fromEntries(
    Object.entries(problems ?? {}).map(([knob, { message, ...at }]) => [
      knob,
      { message: message[lang], ...at },
    ]),
  );

/** Controls that will stand in the panel, playback counted as one: how much room to keep for them. */
const knobsIn = (params: Params, values: State): number =>
  Object.values(params).filter(
    (p) =>
      (p.place === undefined || p.place === "panel" || p.place === "playback") &&
      (p.when?.(values) ?? true),
  ).length;

/** All that needs the model, so that a model which throws is caught by the card around it. */
function Live({
  widget,
  lang,
  id,
  values,
  start,
  pinned,
  active,
  full,
  started,
  ready,
  set,
  commit,
  touch,
}: LiveProps) {
  const w = frameWords[lang];
  const model = useMemo(() => widget.model(values), [widget, values]);
  const ghost = useMemo(
    () => (pinned ? { model: widget.model(pinned), values: pinned } : undefined),
    [widget, pinned],
  );
  const params = widget.params as Params;
  const playback = Object.entries(params).find(([, p]) => p.place === "playback") as
    | [string, NumberParam]
    | undefined;
  const [more, setMore] = useState(full);
  const hasMore = Object.values(params).some((p) => p.place === "more");
  const errors = useMemo(() => inLanguage(widget.problems?.(model), lang), [widget, model, lang]);
  const panel = {
    errors,
    params,
    values,
    initial: start,
    set,
    commit,
    lang,
    active,
    onTouch: touch,
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens for the end of gestures made on the handles inside */}
      <div
        className={styles.stage}
        onPointerUp={commit}
        onKeyUp={commit}
        onClick={commit}
        onChange={commit}
      >
        <widget.View
          model={model}
          values={values}
          set={set}
          lang={lang}
          ghost={ghost}
          active={active ?? undefined}
        />
      </div>
      {!ready && (
        <div
          className={styles.room}
          style={{ "--knobs": knobsIn(params, values) } as CSSProperties}
        />
      )}
      {ready && playback && (
        <Playback
          id={playback[0]}
          param={playback[1]}
          value={values[playback[0]] as number}
          max={widget.lastStep?.(model) ?? playback[1].max}
          onChange={(v: number) => set({ [playback[0]]: v })}
          onCommit={commit}
          lang={lang}
          active={active === playback[0]}
          onTouch={touch}
        />
      )}
      {ready && (
        <div className={styles.panel}>
          <ParamPanel {...panel} idPrefix={`${id}-panel`} place="panel" />
        </div>
      )}
      {ready && hasMore && (
        <details
          className={styles.moreKnobs}
          open={full || undefined}
          onToggle={(e) => setMore(e.currentTarget.open)}
        >
          <summary>{w.moreControls}</summary>
          {more && <ParamPanel {...panel} idPrefix={`${id}-more`} place="more" />}
        </details>
      )}
      <Words
        widget={widget}
        model={useDeferredValue(model)}
        lang={lang}
        started={started}
        ready={ready}
      />
      {pinned && (
        <p className={styles.pinned}>
          {w.pinned} {writeState(widget, pinned, values).replaceAll("&", " · ") || w.sameAsPin}
        </p>
      )}
    </>
  );
}

/** Description, checks and table: they may lag a frame behind the drawing under a fast hand. */
const Words = memo(function Words({
  widget,
  model,
  lang,
  started,
  ready,
}: {
  widget: AnyWidget;
  model: unknown;
  lang: Lang;
  started: boolean;
  ready: boolean;
}) {
  const w = frameWords[lang];
  const [open, setOpen] = useState(false);
  const text = widget.describe(model, lang);
  return (
    <footer className={styles.footer}>
      <p className={styles.description}>{text}</p>
      <Status text={text} />
      <div className={styles.details}>
        {/* A check says what was computed in this browser: before that there is none. */}
        {started && <Checks checks={widget.checks(model)} lang={lang} />}
        {ready && (
          <details onToggle={(e) => setOpen(e.currentTarget.open)}>
            <summary>{w.table}</summary>
            {open && (
              <DataTable
                table={widget.table(model)}
                lang={lang}
                label={`${widget.title[lang]}: ${w.table}`}
              />
            )}
          </details>
        )}
      </div>
    </footer>
  );
});
