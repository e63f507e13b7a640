import { type Grade, grades } from "./event.ts";

/** So many other cards come before a missed one returns, and so often it does. */
const GAP = 4;
const RETRIES = 3;

/** One sitting: the cards it began with, and the grades given so far. All else follows from these. */
export interface Session {
  readonly cards: readonly string[];
  readonly grades: readonly Grade[];
}

/** A card as it is asked: a retry is practice. */
export interface Asked {
  readonly card: string;
  readonly retry: boolean;
}

export interface SessionView {
  /** What to ask now; null when the session is over. */
  readonly now: Asked | null;
  /** What was asked, one for each grade. */
  readonly past: readonly Asked[];
  /** How many are still to come, the present one included. */
  readonly left: number;
}

/** Where a session stands. A missed card comes back after four others, or at the end, at most three times. */
export function view({ cards, grades: given }: Session): SessionView {
  const queue: Asked[] = cards.map((card) => ({ card, retry: false }));
  const tries = new Map<string, number>();
  const past: Asked[] = [];
  for (const grade of given) {
    const asked = queue.shift();
    if (asked === undefined) throw new Error("view: the session has more grades than questions");
    past.push(asked);
    const tried = tries.get(asked.card) ?? 0;
    if (grade > 1 || tried >= RETRIES) continue;
    tries.set(asked.card, tried + 1);
    queue.splice(GAP, 0, { card: asked.card, retry: true });
  }
  return { now: queue[0] ?? null, past, left: queue.length };
}

/** The session after this grade. Throws when the session is over or there is no such grade. */
export function graded(session: Session, grade: Grade): Session {
  if (!grades.includes(grade)) throw new Error(`graded: grade must be 1–4, got ${grade}`);
  if (view(session).now === null) throw new Error("graded: the session is over");
  return { ...session, grades: [...session.grades, grade] };
}

/** The session before its last grade; itself at the beginning. The caller voids that answer's event. */
export const undone = (session: Session): Session => ({
  ...session,
  grades: session.grades.slice(0, -1),
});
