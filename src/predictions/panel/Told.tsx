import { LateKeptLine } from "../../kept/lateKeptLine.ts";
import type { Lang } from "../../params/index.ts";
import type { AnyPrediction } from "../prediction.ts";
import { optionText, type Result } from "./result.ts";
import { panelWords } from "./words.ts";

interface ToldProps {
  readonly question: AnyPrediction;
  readonly result: Result;
  readonly lang: Lang;
}

/** Right or wrong, and why. */
export function toldWords({ question, result, lang }: ToldProps) {
  const w = panelWords[lang];
  const verdict =
    result.chosen === result.right
      ? w.right
      : w.wrong.replace("{option}", optionText(question, result.right, lang));
  return { verdict, rest: (lang === "zh" ? "" : " ") + result.why };
}

/** The same in sight, and what became of the answer. Its room is taken before it shows, when the reader commits. */
export function Told(props: ToldProps) {
  const { result, lang } = props;
  const { verdict, rest } = toldWords(props);
  return (
    <div className="predict-told" data-right={result.chosen === result.right}>
      <p>
        <strong>{verdict}</strong>
        {rest}
      </p>
      <p className="predict-kept">
        <LateKeptLine given={result.given} lang={lang} />
      </p>
    </div>
  );
}
