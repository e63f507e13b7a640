import type { Verdict } from "../drills/grade.ts";
import type { Lang } from "../params/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { Sentence } from "./Sentence.tsx";
import { practiceWords } from "./words.ts";

const icons = { right: "circle-check", wrong: "x", unread: "triangle-alert" } as const;

/** The verdict in words. Its place is always there, or nobody would hear what appears in it. */
export function VerdictLine({ verdict, lang }: { verdict: Verdict | null; lang: Lang }) {
  const w = practiceWords[lang];
  const n = verdict?.fields.filter(({ right }) => right).length ?? 0;
  const words =
    verdict &&
    {
      right: w.allRight,
      unread: w.notRead,
      wrong: (verdict.fields.length === 1 ? w.notRight : w.someWrong)
        .replace("{n}", String(n))
        .replace("{all}", String(verdict.fields.length)),
    }[verdict.outcome];
  return (
    <p className="practice-verdict" role="status" data-outcome={verdict?.outcome}>
      {verdict && (
        <>
          <Icon name={icons[verdict.outcome]} size={18} />
          <span>
            {words}
            {verdict.slip && (
              <>
                {lang === "zh" ? "" : " "}
                {w.slip}
                {lang === "zh" ? "" : " "}
                <Sentence text={verdict.slip.name[lang]} />
                {lang === "zh" ? "？" : "?"}
              </>
            )}
          </span>
        </>
      )}
    </p>
  );
}
