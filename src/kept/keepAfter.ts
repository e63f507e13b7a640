import type { Desk, Given, Outcome } from "../desk/desk.ts";

/**
 * Logs an answer that was given on a page of the book. The reader chose to answer there, so it is not refused because the card was
 * answered in another tab meanwhile: it comes after that answer, and is practice if that was today.
 */
export async function keepAfter(desk: Desk, given: Given, sure: boolean): Promise<Outcome> {
  const outcome = await desk.answer(given, sure);
  // The log is read again by now.
  return outcome.status === "elsewhere" ? desk.answer(given, sure) : outcome;
}
