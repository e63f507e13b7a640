import type { Catalogue } from "../card.ts";
import type { Grade } from "../event.ts";
import { suggestedGrade } from "../rubric.ts";
import type { Mock } from "./run.ts";

/** One asked question of the report. */
export interface ReportLine {
  readonly card: string;
  /** Topic whose page explains it; null when the card has left the book meanwhile. */
  readonly topic: string | null;
  readonly hit: number;
  readonly points: number;
  /** Time taken and time meant, in ms. */
  readonly ms: number;
  readonly budget: number;
  readonly assumptions: boolean;
  readonly gaveUp: boolean;
  /** False until the reader has ticked its key points. */
  readonly marked: boolean;
  /** What to log for it: Again when given up or an essential point was missed, else Good; null until marked. */
  readonly grade: Grade | null;
}

export interface MockReport {
  readonly lines: readonly ReportLine[];
  /** Cards that the time did not reach. */
  readonly unasked: readonly string[];
  /** Time from the beginning to the end, in ms. */
  readonly ms: number;
}

/** What an interview that is over came to. Throws while it is under way. */
export function reportMock(mock: Mock, book: Catalogue): MockReport {
  if (mock.ended === null) throw new Error("reportMock: the interview is not over");
  const lines = mock.answers.map((answer, i): ReportLine => {
    const item = mock.items[i]!;
    const card = book.cards.get(book.currentId(item.card));
    const marked = answer.points !== null || answer.gaveUp;
    const ticked = answer.points ?? [];
    const grade = card === undefined || !marked ? null : suggestedGrade(card, ticked);
    return {
      card: item.card,
      topic: card?.topic ?? null,
      hit: new Set(ticked.filter((p) => p < item.points)).size,
      points: item.points,
      ms: answer.ms,
      budget: item.budget,
      assumptions: answer.assumptions ?? false,
      gaveUp: answer.gaveUp,
      marked,
      grade: answer.gaveUp ? 1 : grade,
    };
  });
  const unasked = mock.items.slice(mock.answers.length).map((item) => item.card);
  return { lines, unasked, ms: mock.ended - mock.started };
}
