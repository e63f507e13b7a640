// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { OpenDesk } from "../../../src/desk/desk.ts";
import { preferences } from "../../../src/desk/preferences.ts";
import type { Lang } from "../../../src/params/index.ts";
import { keepSitting } from "../../../src/study/session/kept.ts";
import Today from "../../../src/study/today/Today.tsx";
import { todayWords } from "../../../src/study/today/words.ts";
import { answer, DAY } from "../../review/make.ts";
import { freshBrowser, openTab } from "../../review/storage/browser.ts";
import { deskOf } from "../desk.ts";

vi.mock("../../../src/cards/load.ts", () => ({
  loadTopics: async () => [{ slug: "optimizers", title: "Optimizers" }],
}));

const ids = Array.from({ length: 30 }, (_, i) => `Q-${i + 1}`);
const go = vi.fn();
const show = (desk: OpenDesk, lang: Lang = "en") =>
  render(<Today desk={desk} lang={lang} base="/" query={new URLSearchParams()} go={go} />);
const learned = async (count: number, days: number) => {
  const made = await deskOf(ids);
  const events = ids.slice(0, count).map((card) => answer({ card, t: made.clock.t - days * DAY }));
  await made.desk.store.merge(events);
  await made.desk.reload();
  return made;
};

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});
afterEach(() => vi.unstubAllGlobals());

it("on a first visit, a reader can begin: with the book, or with a topic", async () => {
  const { desk } = await deskOf(ids);
  show(desk);
  expect(screen.getByRole("heading", { name: "Begin here" })).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Learn 10" }));
  expect(go).toHaveBeenLastCalledWith("session", { from: "new", count: "10" });
  await screen.findByRole("option", { name: "Optimizers (30)" });
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "From" }), "optimizers");
  await userEvent.click(screen.getByRole("button", { name: "Learn 10" }));
  expect(go).toHaveBeenLastCalledWith("session", {
    from: "new",
    count: "10",
    topic: "optimizers",
  });
});

it("says how much is due and what waits, in both languages", async () => {
  const { desk } = await learned(25, 40);
  const first = show(desk);
  expect(screen.getByRole("heading", { name: /^25 cards due/ })).toHaveTextContent(/about \d+ min/);
  expect(screen.getByText("20 most at risk now, 5 later")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Start" }));
  expect(go).toHaveBeenLastCalledWith("session", { from: "due" });
  first.unmount();
  show(desk, "zh");
  expect(screen.getByRole("heading", { name: /^25 张卡片到期/ })).toBeVisible();
});

it("with nothing due says when the next cards are, and offers practice", async () => {
  const { desk } = await learned(3, 0);
  show(desk);
  expect(screen.getByRole("heading", { name: "All done for today." })).toBeVisible();
  expect(screen.getByText(/^Next: 3 cards, in 3 days/)).toBeVisible();
  expect(screen.getByText("3 answers, 3 right, 1 min.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Practise" }));
  expect(go).toHaveBeenLastCalledWith("session", { from: "topic", cram: "1" });
});

it("notices that another day has begun while nobody touched it", async () => {
  vi.useFakeTimers();
  const { desk, clock } = await learned(3, 0);
  show(desk);
  expect(screen.getByRole("heading", { name: "All done for today." })).toBeVisible();
  clock.t += 4 * DAY;
  act(() => void vi.advanceTimersByTime(60_000));
  expect(screen.getByRole("heading", { name: /^3 cards due/ })).toBeVisible();
  vi.useRealTimers();
});

it("goes on with a session that was left", async () => {
  const { desk } = await learned(25, 40);
  keepSitting({
    v: 1,
    query: "from=topic&topic=optimizers",
    day: 20_777,
    seed: 1,
    cram: false,
    cards: ["Q-1", "Q-2", "Q-3"],
    steps: [{ g: 3, event: null }],
  });
  show(desk);
  await userEvent.click(screen.getByRole("button", { name: "Continue: 2 of 3" }));
  expect(go).toHaveBeenLastCalledWith("session", { from: "topic", topic: "optimizers" });
});

it("sets, changes and clears the interview, and says what that does", async () => {
  const { desk } = await deskOf(ids);
  show(desk);
  const field = screen.getByLabelText("Date");
  fireEvent.change(field, { target: { value: "2026-11-01" } });
  await userEvent.click(screen.getByRole("button", { name: "Set" }));
  expect(screen.getByText(todayWords.en.notLegal)).toBeVisible();
  expect(desk.view().state.interview).toBeNull();
  fireEvent.change(field, { target: { value: "2026-12-02" } });
  await userEvent.click(screen.getByRole("button", { name: "Set" }));
  await screen.findByText(
    /In 12 days. Cards come back sooner now. The final pass begins in 9 days/,
  );
  fireEvent.change(field, { target: { value: "2026-11-22" } });
  await userEvent.click(screen.getByRole("button", { name: "Change" }));
  await screen.findByText(/In 2 days. Final pass/);
  expect(desk.view().state.interview).toBe("2026-11-22");
  await userEvent.click(screen.getByRole("button", { name: "Clear" }));
  await waitFor(() => expect(desk.view().state.interview).toBeNull());
  expect(field).toHaveValue("");
});

it("keeps the choice of four buttons in this browser", async () => {
  const { desk } = await deskOf(ids);
  show(desk);
  await userEvent.click(screen.getByRole("checkbox", { name: /Four buttons/ }));
  expect(preferences().fourButtons).toBe(true);
});

describe("keeping the log", () => {
  const withAnswers = async (count: number) => {
    freshBrowser();
    const { desk } = await deskOf(ids, { opened: await openTab() });
    for (const card of ids.slice(0, count))
      await desk.answer({ card, g: 3, mode: "queue", ms: 1000 });
    return desk;
  };
  const browser = (part: object) => vi.stubGlobal("navigator", { userAgent: "Firefox", ...part });

  it("is asked for once, from a click, after ten answers, and the browser's word is told", async () => {
    const persist = vi.fn(async () => false);
    browser({ storage: { persist } });
    const desk = await withAnswers(9);
    const first = show(desk);
    await desk.answer({ card: "Q-10", g: 3, mode: "queue", ms: 1000 });
    const ask = await screen.findByRole("button", { name: "Ask the browser" });
    expect(persist).not.toHaveBeenCalled();
    fireEvent.click(ask);
    await screen.findByText(/did not promise/);
    expect(screen.queryByRole("button", { name: "Ask the browser" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "To the data" }));
    expect(go).toHaveBeenLastCalledWith("data");
    await waitFor(async () => expect(await desk.store.get("asked-to-persist")).toBe("denied"));
    first.unmount();
    show(desk);
    await screen.findByRole("option", { name: /Optimizers \(/ });
    expect(screen.queryByText(todayWords.en.keep)).toBeNull();
  });

  it("warns where a week without a visit deletes it", async () => {
    browser({ userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)" });
    show(await withAnswers(1));
    expect(await screen.findByText(/after seven days without a visit/)).toBeVisible();
  });
});
