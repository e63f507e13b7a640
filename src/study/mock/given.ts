import type { Given } from "../../desk/desk.ts";
import { begin } from "../../practice/attempt.ts";
import type { AnswerExtra } from "../../review/event.ts";
import type { ReportLine } from "../../review/mock/report.ts";
import type { Mock, MockAnswer } from "../../review/mock/run.ts";
import { drillRecord } from "../ask/drillRecord.ts";
import type { Texts } from "../texts/texts.ts";
import type { Asked } from "./asked.ts";
import { drillVerdict, fieldTexts } from "./drillTask.ts";

function extraOf(asked: Asked, answer: MockAnswer, texts: Texts): AnswerExtra {
  const { content, card, item } = asked;
  if (content.is === "drill") {
    const attempt = { ...begin(content.task), texts: fieldTexts(content.task, answer.text) };
    const { hints: _, ...kept } = drillRecord(
      texts.drills[card.id]!,
      content.seed,
      content.task,
      attempt,
      texts.lang,
    );
    return kept;
  }
  const points = answer.points ?? [];
  const typed = answer.text.trim() === "" ? {} : { text: answer.text };
  if (card.kind !== "derivation") return { ...typed, points };
  const missed = Array.from({ length: item.points }, (_, i) => i).find((i) => !points.includes(i));
  return { ...typed, hidden: item.points, ...(missed !== undefined && { missed }) };
}

/** What the log is to keep of a question; null while it has no grade. A replay is practice. */
export function givenOf(mock: Mock, line: ReportLine, asked: Asked, texts: Texts): Given | null {
  const answer = mock.answers[asked.index];
  if (answer === undefined || line.grade === null) return null;
  return {
    card: asked.card.id,
    g: line.grade,
    mode: "mock",
    ms: answer.ms,
    practice: mock.replay,
    extra: extraOf(asked, answer, texts),
  };
}

/** Whether a question needs no mark of the reader's: it was given up, or it is a drill whose result could be read. */
export function isSettled(answer: MockAnswer, { content }: Asked): boolean {
  if (answer.gaveUp) return true;
  return content.is === "drill" && drillVerdict(content.task, answer.text) !== null;
}

/** The points of a question that is settled: a drill has one, its result. */
export const settledPoints = (answer: MockAnswer, { content }: Asked): readonly number[] =>
  content.is === "drill" && !answer.gaveUp && drillVerdict(content.task, answer.text) ? [0] : [];
