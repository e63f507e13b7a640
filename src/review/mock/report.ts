import type { Card, Catalogue } from "../card.ts";
import type { Grade } from "../event.ts";
import { derivationGrade } from "../fading.ts";
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
  /** What to log for it: Again when given up, else as `mockGrade` has it; null until marked. */
  readonly grade: Grade | null;
  /** Id of the event that keeps it, or null. */
  readonly event: string | null;
}

export interface MockReport {
  readonly lines: readonly ReportLine[];
  /** Cards that the time did not reach. */
  readonly unasked: readonly string[];
  /** Time from the beginning to the end, in ms. */
  readonly ms: number;
}

/**
 * The grade of a marked answer. A derivation was done on paper with every step hidden. Where the author marked no point as
 * essential, half of them will do; a drill has one, its answer.
 */
export function mockGrade(card: Card, points: number, ticked: readonly number[]): Grade {
  const hit = new Set(ticked.filter((p) => p < points));
  if (card.kind === "derivation" && points > 0) {
    const steps = Array.from({ length: points }, (_, i) => i);
    return derivationGrade(steps, steps.find((i) => !hit.has(i)) ?? null);
  }
  if (card.essential.length > 0) return suggestedGrade(card, ticked);
  return 2 * hit.size >= points ? 3 : 1;
}

/** What an interview that is over came to. Throws while it is under way. */
export function reportMock(mock: Mock, book: Catalogue): MockReport {
  if (mock.ended === null) throw new Error("reportMock: the interview is not over");
  const lines = mock.answers.map((answer, i): ReportLine => {
    const item = mock.items[i]!;
    const card = book.cards.get(book.currentId(item.card));
    const marked = answer.points !== null || answer.gaveUp;
    const ticked = answer.points ?? [];
    const grade = card === undefined || !marked ? null : mockGrade(card, item.points, ticked);
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
      event: answer.event,
    };
  });
  const unasked = mock.items.slice(mock.answers.length).map((item) => item.card);
  return { lines, unasked, ms: mock.ended - mock.started };
}
