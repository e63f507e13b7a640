import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { NumberParam } from "../params/index.ts";
import type { ControlProps } from "./control.ts";
import { Icon } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";
import styles from "./Playback.module.css";
import { Range } from "./Range.tsx";
import { SelectField } from "./SelectField.tsx";
import { touchHandlers } from "./touch.ts";
import { useTicker } from "./useTicker.ts";
import { words } from "./words.ts";

export interface PlaybackProps extends ControlProps<NumberParam> {
  /** Last step there is, where that depends on the model; the knob's `max` unless told. */
  readonly max?: number | undefined;
  /** Pace at 1×. Unless told, a whole run takes about eight seconds. */
  readonly stepsPerSecond?: number | undefined;
}

const speeds = [
  { id: "0.5", text: "½×" },
  { id: "1", text: "1×" },
  { id: "2", text: "2×" },
  { id: "4", text: "4×" },
];

/** Walks a knob that counts steps: play, pause, one step either way, scrub. */
export function Playback(props: PlaybackProps) {
  const { id, param, lang, active, onChange, onCommit, onTouch } = props;
  const own = useId();
  const domId = props.domId ?? own;
  const say = words[lang];
  const first = param.min;
  const last = Math.max(first, Math.min(param.max, props.max ?? param.max));
  const value = Math.min(last, props.value);
  const pace = props.stepsPerSecond ?? Math.min(60, Math.max(3, (last - first) / 8));

  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState("1");
  /** The last step asked for, and what was on screen then: a frame may pass before it is drawn. */
  const asked = useRef({ step: value, shown: value });

  const go = (step: number) => {
    asked.current = { step, shown: props.value };
    onChange(step);
  };
  const stop = () => {
    setPlaying(false);
    onCommit();
  };
  const scrub = (step: number) => {
    setPlaying(false);
    go(Math.min(last, Math.max(first, step)));
  };
  const walk = (by: number) => {
    scrub(value + by);
    onCommit();
  };
  const togglePlay = () => {
    if (playing) return stop();
    if (last === first) return;
    go(value >= last ? first : value);
    setPlaying(true);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== " " && event.key !== "k") return;
    event.preventDefault();
    togglePlay();
  };

  useTicker({
    playing,
    stepsPerSecond: pace * Number(speed),
    onStep(steps) {
      const from = props.value === asked.current.shown ? asked.current.step : value;
      if (from >= last) return setPlaying(false);
      go(Math.min(last, from + steps));
      if (from + steps >= last) stop();
    },
  });

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend
    <div
      className={styles.playback}
      role="group"
      aria-label={param.label[lang]}
      data-knob-control={id}
      data-value={String(value)}
      data-active={active || undefined}
      data-playing={playing || undefined}
      {...touchHandlers(id, onTouch)}
    >
      <div className={styles.row}>
        <div className={styles.buttons}>
          <IconButton
            label={say.stepBack}
            icon={<Icon name="step-back" size={16} />}
            disabled={value <= first}
            onClick={() => walk(-1)}
          />
          <IconButton
            className={styles.play}
            label={playing ? say.pause : say.play}
            icon={
              playing ? (
                <Icon name="pause" size={16} className={styles.solid} />
              ) : (
                <Icon name="play" size={16} className={styles.solid} />
              )
            }
            disabled={last === first}
            onClick={togglePlay}
          />
          <IconButton
            label={say.stepForward}
            icon={<Icon name="step-forward" size={16} />}
            disabled={value >= last}
            onClick={() => walk(1)}
          />
        </div>
        <div className={styles.scrub}>
          <Range
            domId={domId}
            param={{ ...param, max: last }}
            value={value}
            label={param.label[lang]}
            valueText={say.step(value, last)}
            onChange={scrub}
            onCommit={onCommit}
            onKeyDown={press}
          />
        </div>
        <span className={styles.step}>{say.step(value, last)}</span>
        <SelectField label={say.speed} value={speed} options={speeds} onPick={setSpeed} />
      </div>
    </div>
  );
}
