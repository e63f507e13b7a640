import type { Lang } from "../../params/index.ts";
import { mockWords } from "./words.ts";

const MINUTE = 60_000;

/** A stretch of time (ms) as minutes and seconds, `02:05`, without its sign; begun seconds count, so that 00:00 is the end. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.ceil(Math.abs(ms) / 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** What is said aloud when so much (ms) of the whole is left: twice an interview, since a voice each second is no help. */
export function spokenLeft(ms: number, lang: Lang): string {
  const w = mockWords[lang];
  if (ms > 5 * MINUTE || ms <= 0) return "";
  return ms > MINUTE ? w.fiveLeft : w.oneLeft;
}
