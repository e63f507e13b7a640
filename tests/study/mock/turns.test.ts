import { expect, it } from "vitest";
import { type Locks, turnOf } from "../../../src/study/mock/turns.ts";
import { fakeLocks } from "./locks.ts";

const settled = () => new Promise((done) => setTimeout(done));

/** Tabs that ask for a turn, and what each of them has heard. */
async function tabs(locks: Locks | undefined, count: number) {
  const all = [];
  for (let i = 0; i < count; i++) {
    const heard: boolean[] = [];
    all.push({ heard, turn: turnOf("x", locks, (mine) => heard.push(mine)) });
    await settled();
  }
  return all as [(typeof all)[0], ...typeof all];
}

it("is the first tab's, and comes to the next when that one goes", async () => {
  const [first, second, third] = await tabs(fakeLocks(), 3);
  expect([first, second, third].map((tab) => tab?.heard)).toEqual([[true], [false], [false]]);
  first.turn.end();
  await settled();
  expect([first, second, third].map((tab) => tab?.heard)).toEqual([[true], [false, true], [false]]);
});

it("can be taken, and taken back", async () => {
  const [first, second] = await tabs(fakeLocks(), 2);
  second?.turn.take();
  await settled();
  expect([first.heard, second?.heard]).toEqual([
    [true, false],
    [false, true],
  ]);
  first.turn.take();
  await settled();
  expect([first.heard, second?.heard]).toEqual([
    [true, false, true],
    [false, true, false],
  ]);
  first.turn.end();
  await settled();
  expect(second?.heard.at(-1)).toBe(true);
  expect(first.heard.at(-1)).toBe(true);
});

it("is nobody's any more once its tab has ended before it came", async () => {
  const [first, second] = await tabs(fakeLocks(), 2);
  second?.turn.end();
  first.turn.end();
  await settled();
  expect(second?.heard).toEqual([false]);
  const locks = fakeLocks();
  turnOf("x", locks, () => {}).end();
  const [late] = await tabs(locks, 1);
  expect(late.heard.at(-1)).toBe(true);
});

it("is everybody's where there are no locks, or asking for them is refused", async () => {
  const [one, two] = await tabs(undefined, 2);
  expect([one.heard, two?.heard]).toEqual([[true], [true]]);
  const refusing = { request: () => Promise.reject(new DOMException("No", "SecurityError")) };
  const [third] = await tabs(refusing as unknown as Locks, 1);
  expect(third.heard).toEqual([true]);
});
