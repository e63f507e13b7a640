import type { Card } from "./card.ts";
import type { Grade } from "./event.ts";

/** The button to preselect: Forgot when an essential key point was not ticked, else Got it. */
export const suggestedGrade = (card: Card, ticked: readonly number[]): Grade =>
  card.essential.every((point) => ticked.includes(point)) ? 3 : 1;

/** A pass is any grade but Again: Hard means right with effort. */
export const passed = (grade: Grade): boolean => grade >= 2;
