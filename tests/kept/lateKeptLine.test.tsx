// @vitest-environment jsdom
import { render, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { LateKeptLine } from "../../src/kept/lateKeptLine.ts";

const logged = vi.hoisted(() => vi.fn(async () => ({ is: "practice" })));
vi.mock("../../src/kept/logged.ts", () => ({ logged }));
beforeEach(() => logged.mockClear());

const give = () => ({ card: "Q-1", g: 3, mode: "page", ms: 1000 }) as const;

test("an answer whose line is gone before the log could be fetched is logged all the same", async () => {
  const given = give();
  render(<LateKeptLine given={given} lang="en" />).unmount();
  expect(logged).not.toHaveBeenCalled();
  await waitFor(() => expect(logged).toHaveBeenCalledWith(given));
});

test("a line that stays says what became of it", async () => {
  render(<LateKeptLine given={give()} lang="en" />);
  expect(await screen.findByText(/Kept as practice/)).toBeTruthy();
});
