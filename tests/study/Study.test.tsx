// @vitest-environment jsdom
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Desk, openDesk } from "../../src/desk/desk.ts";
import { memoryStore } from "../../src/review/storage/memory.ts";
import { Study } from "../../src/study/Study.tsx";
import { screens } from "../../src/study/screens.ts";
import { studyWords } from "../../src/study/words.ts";
import { countingBytes, idOf } from "../review/bytes.ts";
import { answer, bookOf, CHINA, DAY, NOON } from "../review/make.ts";

const open = (): Promise<Desk> =>
  openDesk({
    book: bookOf("Q-1"),
    opened: { store: memoryStore(idOf(1)), trouble: null },
    clock: () => ({ t: NOON, tz: CHINA }),
    random: countingBytes(),
  });

beforeEach(() => {
  location.hash = "";
});
afterEach(() => void vi.useRealTimers());

test("the page says what it waits for, and without a script why there is nothing", () => {
  const html = renderToString(<Study lang="zh" base="/" open={open} />);
  expect(html).toContain(studyWords.zh.opening);
  expect(html).toContain(studyWords.zh.needsScript);
});

test("the address opens a screen, and the navigation marks it", async () => {
  location.hash = "#data";
  render(<Study lang="en" base="/" open={open} />);
  await waitFor(() => expect(document.querySelector("[data-screen=data]")).not.toBeNull());
  expect(screen.getByRole("link", { name: "Data" })).toHaveAttribute("aria-current", "page");
  location.hash = "#mistakes";
  await waitFor(() => expect(document.querySelector("[data-screen=mistakes]")).not.toBeNull());
  // Who went there hears it next.
  expect(screen.getByRole("region", { name: "Mistakes" })).toHaveFocus();
  expect(screen.getByRole("link", { name: "Data" })).not.toHaveAttribute("aria-current");
});

test("a screen that takes its time is waited for in words", async () => {
  let arrive = () => {};
  const load = vi.spyOn(screens.data, "load").mockImplementationOnce(async () => {
    await new Promise<void>((done) => {
      arrive = done;
    });
    return { default: () => <p>Here</p> };
  });
  location.hash = "#data";
  render(<Study lang="en" base="/" open={open} />);
  expect(await screen.findByText(studyWords.en.fetching)).toHaveRole("status");
  arrive();
  await screen.findByText("Here");
  expect(screen.queryByText(studyWords.en.fetching)).toBeNull();
  load.mockRestore();
});

test("a log that cannot be opened is said, and opened when asked again", async () => {
  const opening = vi.fn(open).mockRejectedValueOnce(new Error("offline"));
  render(<Study lang="en" base="/" open={opening} />);
  await screen.findByRole("alert");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByRole("navigation", { name: "Review" });
});

test("that the clock is behind is said once, in a session too, with what it means for the next answers", async () => {
  vi.useFakeTimers({ now: NOON, toFake: ["Date"] });
  const desk = await open();
  await desk.store.merge([answer({ card: "Q-1", t: NOON + DAY })]);
  await desk.reload();
  location.hash = "#session?cards=Q-1";
  render(<Study lang="en" base="/" open={async () => desk} />);
  await waitFor(() => expect(document.querySelector(".session")).not.toBeNull());
  const said = screen.getAllByText(/clock is behind/);
  expect(said).toHaveLength(1);
  expect(said[0]).toHaveTextContent("New answers count as given right after it.");
});
