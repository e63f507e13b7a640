import { useId, useState } from "react";
import { Icon } from "../../ui/Icon.tsx";
import { fill } from "../fill.ts";
import { Html } from "../Html.tsx";
import { AskBar, BarButton } from "./AskBar.tsx";
import { Explain } from "./Explain.tsx";
import type { WordedProps } from "./props.ts";
import { askWords } from "./words.ts";

/** A prediction: the reader commits to one option, and the drawing's model says whether it is so. */
export function AskPrediction({ text, lang, onSettled, onNext }: WordedProps) {
  const w = askWords[lang];
  const own = useId();
  const [picked, setPicked] = useState<string | null>(null);
  const [committed, setCommitted] = useState(false);
  const nameOf = (id: string | null) => text.options.find((o) => o.id === id)?.text ?? "";
  const right = picked === text.right;
  const commit = () => {
    if (picked === null) return;
    setCommitted(true);
    onSettled(right ? 3 : 1, { text: nameOf(picked), right: nameOf(text.right) });
  };
  const go = committed ? onNext : commit;
  const pick = (i: number) => {
    const option = text.options[i];
    if (option && !committed) setPicked(option.id);
  };
  const keys = { "1": () => pick(0), "2": () => pick(1), "3": () => pick(2), "4": () => pick(3) };
  return (
    <>
      <fieldset className="ask-options" aria-describedby={`${own}v`}>
        <legend>
          <Html className="ask-question" html={text.question} />
        </legend>
        {text.options.map((option, i) => {
          const mark = committed && option.id === text.right ? "right" : null;
          const missed = committed && option.id === picked && !right;
          return (
            <label key={option.id} data-mark={mark ?? (missed ? "wrong" : undefined)}>
              <input
                type="radio"
                name={own}
                value={option.id}
                checked={picked === option.id}
                disabled={committed && picked !== option.id}
                onChange={() => !committed && setPicked(option.id)}
              />
              <span>{option.text}</span>
              {mark && (
                <span className="ask-mark">
                  <Icon name="check" /> {w.isRight}
                </span>
              )}
              {missed && (
                <span className="ask-mark">
                  <Icon name="x" /> {w.yourPick}
                </span>
              )}
              {i < 4 && (
                <kbd className="ask-key" aria-hidden="true">
                  {i + 1}
                </kbd>
              )}
            </label>
          );
        })}
      </fieldset>
      <div id={`${own}v`} className="ask-verdict" role="status">
        {committed && (
          <>
            <p data-right={right}>
              <Icon name={right ? "circle-check" : "x"} size={18} />{" "}
              {right ? w.rightPick : fill(w.wrongPick, { right: nameOf(text.right) })}
            </p>
            {text.why !== "" && <p>{text.why}</p>}
          </>
        )}
      </div>
      {committed && <Explain href={text.href} lang={lang} name={w.drawing} />}
      <AskBar room={1} keys={{ ...keys, go }}>
        <BarButton
          name={committed ? w.next : w.check}
          keyCap={lang === "zh" ? "空格" : "Space"}
          main
          disabled={picked === null}
          onPress={go}
        />
      </AskBar>
    </>
  );
}
