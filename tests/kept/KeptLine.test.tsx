// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { openDesk } from "../../src/desk/desk.ts";
import { KeptLine } from "../../src/kept/KeptLine.tsx";
import { memoryStore } from "../../src/review/storage/memory.ts";
import { countingBytes, idOf } from "../review/bytes.ts";
import { bookOf, CHINA, DAY, NOON } from "../review/make.ts";

/** An answer; each object is logged once. */
const give = () => ({ card: "Q-1", g: 3, mode: "page", ms: 1000 }) as const;
const clock = { t: NOON, tz: CHINA };
const open = () =>
  openDesk({
    book: bookOf("Q-1"),
    opened: { store: { ...memoryStore(idOf(6)), lasting: true }, trouble: null },
    clock: () => ({ ...clock }),
    random: countingBytes(9_000_000),
  });

test("the answer is logged once, however often the line is drawn", async () => {
  const desk = await open();
  const line = <KeptLine given={give()} lang="en" desk={async () => desk} />;
  const { rerender } = render(line);
  expect(await screen.findByText("Kept: it comes back in 3 days.")).toBeTruthy();
  rerender(<KeptLine given={give()} lang="zh" desk={async () => desk} />);
  expect(screen.getByText("已记录，3 天后会再次出现。")).toBeTruthy();
  expect(desk.view().state.events).toHaveLength(1);
});

test("a log that cannot be had is told, and nothing is thrown", async () => {
  render(<KeptLine given={give()} lang="en" desk={() => Promise.reject(new Error("offline"))} />);
  expect(await screen.findByText(/could not be loaded/)).toBeTruthy();
});

test("a doubtful clock is asked about before anything is written", async () => {
  const desk = await open();
  await desk.answer(give());
  clock.t += 3650 * DAY;
  render(<KeptLine given={give()} lang="en" desk={async () => desk} />);
  await screen.findByText(/clock says 2036/);
  expect(desk.view().state.events).toHaveLength(1);
  await userEvent.dblClick(screen.getByRole("button"));
  await screen.findByText(/comes back in/);
  expect(desk.view().state.events).toHaveLength(2);
});
