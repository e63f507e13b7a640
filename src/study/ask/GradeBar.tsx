import type { Lang } from "../../params/index.ts";
import { type Grade, grades } from "../../review/event.ts";
import { AskBar, BarButton } from "./AskBar.tsx";
import { gapText } from "./gapText.ts";
import type { Gaps } from "./props.ts";
import { type AskWord, askWords } from "./words.ts";

interface GradeBarProps {
  readonly lang: Lang;
  readonly fourButtons: boolean;
  readonly gaps: Gaps | null;
  /** The button that Space and Enter press. */
  readonly suggested: Grade;
  readonly onGrade: (grade: Grade) => void;
}

const two = [
  { grade: 1, name: "forgot" },
  { grade: 3, name: "gotIt" },
] as const;
const four = [
  { grade: 1, name: "again", means: "againMeans" },
  { grade: 2, name: "hard", means: "hardMeans" },
  { grade: 3, name: "good", means: "goodMeans" },
  { grade: 4, name: "easy", means: "easyMeans" },
] as const;

/** The reader's own verdict: two buttons, or four with what each means. */
export function GradeBar({ lang, fourButtons, gaps, suggested, onGrade }: GradeBarProps) {
  const w = askWords[lang];
  const buttons: readonly { grade: Grade; name: AskWord; means?: AskWord }[] = fourButtons
    ? four
    : two;
  const keys = Object.fromEntries(
    grades.flatMap((_, i) => {
      const button = buttons[i];
      return button ? [[String(i + 1), () => onGrade(button.grade)]] : [];
    }),
  );
  return (
    <AskBar room={fourButtons ? 4 : 2} keys={{ ...keys, go: () => onGrade(suggested) }}>
      {buttons.map(({ grade, name, means }, i) => (
        <BarButton
          key={grade}
          name={w[name]}
          notes={[means ? w[means] : null, gaps && gapText(gaps[grade], lang)]}
          comma={lang === "zh" ? "，" : ", "}
          keyCap={String(i + 1)}
          main={grade === suggested}
          tone={grade === 1 ? "bad" : undefined}
          onPress={() => onGrade(grade)}
        />
      ))}
    </AskBar>
  );
}
