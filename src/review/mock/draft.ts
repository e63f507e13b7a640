import { forms } from "../card.ts";
import { LATEST } from "../day.ts";
import {
  isProblem,
  listOf,
  matching,
  oneOf,
  orNull,
  real,
  record,
  textUpTo,
  whole,
} from "../decode.ts";
import { isCardId } from "../event.ts";
import { isId } from "../ids.ts";
import { lengths } from "./mix.ts";
import type { Mock } from "./run.ts";

const time = whole(0, LATEST);
const count = whole(0, 100);

const mock = record({
  v: oneOf(1),
  seed: whole(0, 2 ** 32 - 1),
  length: oneOf(...lengths),
  replay: oneOf(true, false),
  items: listOf(
    record({
      card: matching(isCardId),
      form: oneOf(...forms),
      points: count,
      followUps: count,
      budget: real(0, 1e8),
    }),
    100,
  ),
  answers: listOf(
    record({
      text: textUpTo(2000),
      ms: whole(0, LATEST),
      gaveUp: oneOf(true, false),
      followUps: count,
      points: orNull(listOf(count, 100)),
      assumptions: orNull(oneOf(true, false)),
      event: orNull(matching(isId)),
    }),
    100,
  ),
  started: time,
  opened: time,
  seen: time,
  ended: orNull(time),
  draft: record({ text: textUpTo(2000), followUps: count, gaveUp: oneOf(true, false) }),
});

/** A saved interview out of anything, or null when it is not whole: then a new one is offered. Never throws. */
export function decodeMock(value: unknown): Mock | null {
  const read = mock(value, "");
  if (isProblem(read) || read.items.length === 0) return null;
  const { items, answers, started, opened, seen, ended } = read;
  const orderly = started <= opened && opened <= seen && answers.length <= items.length;
  return orderly && (ended !== null || answers.length < items.length) ? read : null;
}
