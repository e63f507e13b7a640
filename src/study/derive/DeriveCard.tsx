import { useId, useState } from "react";
import { isRule } from "../../cards/rules.ts";
import { successes } from "../../review/fading.ts";
import { AskBar, BarButton } from "../ask/AskBar.tsx";
import { Explain } from "../ask/Explain.tsx";
import { gapText } from "../ask/gapText.ts";
import type { WordedProps } from "../ask/props.ts";
import { fill } from "../fill.ts";
import { Html } from "../Html.tsx";
import { ruleChoices } from "./choices.ts";
import { RulePick } from "./RulePick.tsx";
import { Steps } from "./Steps.tsx";
import { currentStep, picked, revealed, slipped, startWalk, verdict, type Walk } from "./walk.ts";
import { deriveWords } from "./words.ts";

type DeriveCardProps = Pick<WordedProps, "card" | "text" | "lang" | "desk" | "onGrade"> &
  Partial<Pick<WordedProps, "gaps">>;

const gradeWords = { 1: "again", 2: "hard", 3: "gotIt", 4: "gotIt" } as const;

/**
 * A derivation that the reader goes on with where the shown steps end: which rule, then paper, then a look. The grade follows
 * from what was hidden and where the first slip was.
 */
export function DeriveCard({ card, text, lang, desk, gaps = null, onGrade }: DeriveCardProps) {
  const w = deriveWords[lang];
  const id = useId();
  // As the log stood at the start: what is answered meanwhile must not hide other steps.
  const [{ start, visit }] = useState(() => {
    const answers = desk.view().state.cards.get(card.id)?.answers ?? [];
    return { start: startWalk(text.steps.length, successes(answers)), visit: answers.length };
  });
  const [walk, setWalk] = useState<Walk>(start);
  const step = currentStep(walk);
  const all = text.steps.length;
  const rule = step === null ? null : (text.steps[step]?.rule ?? null);
  const choices = step === null ? null : ruleChoices(card.id, step, rule, visit);
  const reveal = () => setWalk(revealed);
  return (
    <>
      <Html className="ask-question" html={text.question} />
      {text.before !== "" && <Html className="ask-before" html={text.before} />}
      <Steps
        text={text}
        walk={walk}
        lang={lang}
        onSlip={(at, on) => setWalk((now) => slipped(now, at, on))}
      />
      {step === null ? (
        <End {...{ text, walk, lang, gaps, onGrade }} all={all} />
      ) : (
        <>
          <div className="derive-next" key={step}>
            <p className="derive-goal" id={`${id}goal`}>
              {fill(choices ? w.which : w.find, { n: step + 1, all })}
            </p>
            {choices && rule !== null && isRule(rule) && (
              <RulePick
                lang={lang}
                choices={choices}
                right={rule}
                pick={walk.picks[step]}
                labelledBy={`${id}goal`}
                onPick={(chosen) => setWalk((now) => picked(now, chosen))}
              />
            )}
            <p className="study-muted">{w.paper}</p>
          </div>
          <AskBar room={2} keys={{ go: reveal }}>
            <BarButton
              name={fill(w.show, { n: step + 1 })}
              keyCap={lang === "zh" ? "空格" : "Space"}
              main
              onPress={reveal}
            />
          </AskBar>
        </>
      )}
    </>
  );
}

type EndProps = Pick<WordedProps, "text" | "lang" | "gaps" | "onGrade"> & {
  readonly walk: Walk;
  readonly all: number;
};

/** What the derivation comes to, and what the visit came to. */
function End({ text, walk, lang, gaps, all, onGrade }: EndProps) {
  const w = deriveWords[lang];
  const { grade, extra } = verdict(walk);
  const finish = () => onGrade(grade, extra);
  const told =
    walk.slips[0] !== undefined
      ? fill(w.lostNext, { n: walk.slips[0] + 1 })
      : walk.hidden.length < all
        ? w.wonNext
        : w.wonAll;
  return (
    <>
      {text.result !== "" && (
        <div className="ask-result">
          <p className="label">{w.result}</p>
          <Html html={text.result} />
        </div>
      )}
      <p className="derive-told" role="status" data-right={grade === 3}>
        {told}
      </p>
      <Explain href={text.href} lang={lang} />
      <AskBar room={2} keys={{ go: finish }}>
        <BarButton
          name={w[gradeWords[grade]]}
          notes={[gaps && gapText(gaps[grade], lang)]}
          keyCap={lang === "zh" ? "空格" : "Space"}
          main
          onPress={finish}
        />
      </AskBar>
    </>
  );
}
