import type { KeptLineProps } from "../../kept/KeptLine.tsx";
import type { Lang } from "../../params/index.ts";
import { later } from "../../ui/index.ts";
import type { AnyPrediction } from "../prediction.ts";
import { optionText, type Result } from "./result.ts";
import { panelWords } from "./words.ts";

/** The log, with the scheduler and the database, is fetched by those who have answered something. */
const KeptLine = later<Omit<KeptLineProps, "desk">>(() =>
  import("../../kept/KeptLine.tsx").then(
    (module) => module.KeptLine,
    () =>
      ({ lang }) =>
        panelWords[lang].notKept,
  ),
);

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
        <KeptLine given={result.given} lang={lang} />
      </p>
    </div>
  );
}
