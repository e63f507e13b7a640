// @vitest-environment jsdom
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { OpenDesk } from "../../../src/desk/desk.ts";
// What a screen loads when asked is at hand: no test waits for a compiler.
import "../../../src/drills/optimizers/index.ts";
import "../../../src/drills/activations/index.ts";
import type { Lang } from "../../../src/params/index.ts";
import type { AnswerEvent } from "../../../src/review/index.ts";
import Mistakes from "../../../src/study/mistakes/Mistakes.tsx";
import { mistakesWords } from "../../../src/study/mistakes/words.ts";
import { answer, card, DAY, NOON } from "../../review/make.ts";
import { deskOf, topicOf, wordsOf } from "../desk.ts";

const texts = vi.hoisted(() => ({ fail: false }));
vi.mock("../../../src/cards/load.ts", () => ({
  loadTopics: async () => [
    { slug: "optimizers", title: "Optimizers" },
    { slug: "activations", title: "Activations" },
  ],
  loadCards: async (topic: string, lang: Lang) => {
    if (texts.fail) throw new Error("offline");
    const ids = topic === "optimizers" ? ["Q-1", "Q-2", "Q-3"] : ["A-1"];
    return topicOf(
      lang,
      ids.map((id) => wordsOf(id)),
    );
  },
}));

beforeEach(() => {
  texts.fail = false;
});

const book = [
  "Q-1",
  "Q-2",
  "Q-3",
  card("A-1", { topic: "activations" }),
  card("N-25", { kind: "drill", form: "compute", points: 0, essential: [] }),
];
const log = [
  answer({ card: "Q-1", g: 1, t: NOON - 3 * DAY }),
  answer({ card: "Q-1", g: 1, t: NOON - 2 * DAY }),
  answer({ card: "Q-1", t: NOON - DAY }),
  answer({ card: "A-1", g: 1, t: NOON - DAY, extra: { text: "σ(1 − σ²)" } }),
  answer({
    card: "N-25",
    g: 1,
    t: NOON,
    extra: { seed: 3, version: 1, text: "0.0475; 1", right: "$0.0525$; $1$" },
  }),
  // Put right on two days.
  answer({ card: "Q-3", g: 1, t: NOON - 9 * DAY }),
  answer({ card: "Q-3", t: NOON - 8 * DAY }),
  answer({ card: "Q-3", t: NOON - 4 * DAY }),
  answer({ card: "Q-2" }),
];

const w = mistakesWords.en;
const go = vi.fn();
const screenOf = (desk: OpenDesk, query: string, lang: Lang = "en") => (
  <Mistakes desk={desk} lang={lang} base="/x/" query={new URLSearchParams(query)} go={go} />
);
async function opened(query = "", events: readonly AnswerEvent[] = log, lang: Lang = "en") {
  const { desk } = await deskOf(book);
  await desk.store.merge(events);
  await desk.reload();
  go.mockClear();
  return { desk, ...render(screenOf(desk, query, lang)) };
}
const rows = () => [...document.querySelectorAll<HTMLElement>("li[data-card]")];
const row = (id: string) => rows().find((r) => r.dataset.card === id)!;

describe("the list of mistakes", () => {
  it("has what is open, latest first, with what was written beside what was right", async () => {
    await opened();
    await screen.findByText("What is Q-1?");
    expect(rows().map((r) => r.dataset.card)).toEqual(["N-25", "A-1", "Q-1"]);
    expect(
      within(row("Q-1")).getByText(/2 days ago · missed 2 times · passed on 1 of 2/),
    ).toBeVisible();
    expect(within(row("A-1")).getByText("Activations · yesterday · missed once")).toBeVisible();
    expect(within(row("A-1")).getByText("σ(1 − σ²)")).toBeVisible();
    const drill = within(row("N-25"));
    expect(drill.getByText("0.0475; 1")).toBeVisible();
    expect(drill.getByRole("math", { name: "0.0525" })).toBeVisible();
    expect(drill.getByRole("link")).toHaveAttribute("href", "/x/optimizers/#practice?drill=N-25");
    expect(within(row("Q-1")).getByRole("link")).toHaveAttribute("href", "/optimizers/#Q-1");
  });

  it("logs a reason at one tap", async () => {
    const { desk } = await opened();
    await screen.findByText("What is Q-1?");
    const sign = () => within(row("Q-1")).getByRole("button", { name: w.sign });
    expect(sign()).toHaveAttribute("aria-pressed", "false");
    await userEvent.click(sign());
    await waitFor(() => expect(sign()).toHaveAttribute("aria-pressed", "true"));
    await userEvent.click(sign());
    expect([...desk.view().state.notes.values()].map((n) => [n.ref, n.cause])).toEqual([
      [log[1]!.id, "sign"],
    ]);
    expect(desk.view().state.events).toHaveLength(log.length + 1);
  });

  it("is filtered by the address, and what passes is redone", async () => {
    const { desk, rerender } = await opened();
    await screen.findByText("What is Q-1?");
    await userEvent.click(screen.getByRole("button", { name: "Redo these 3" }));
    expect(go).toHaveBeenLastCalledWith("session", { cards: "N-25,A-1,Q-1" });
    await userEvent.selectOptions(screen.getByLabelText(w.topic), "Activations");
    expect(go).toHaveBeenLastCalledWith("mistakes", { topic: "activations" });
    rerender(screenOf(desk, "topic=activations"));
    expect(rows().map((r) => r.dataset.card)).toEqual(["A-1"]);
    await userEvent.click(screen.getByRole("button", { name: w.redoOne }));
    expect(go).toHaveBeenLastCalledWith("session", { cards: "A-1" });
    await userEvent.selectOptions(screen.getByLabelText(w.why), w.time);
    expect(go).toHaveBeenLastCalledWith("mistakes", { topic: "activations", cause: "time" });
    rerender(screenOf(desk, "topic=activations&cause=time"));
    expect(screen.getByText(w.noMatch)).toBeVisible();
  });

  it("keeps what was put right folded away", async () => {
    const { desk, rerender } = await opened();
    const fold = await screen.findByRole("button", { name: "History (1)" });
    expect(row("Q-3")).toBeUndefined();
    await userEvent.click(fold);
    expect(go).toHaveBeenLastCalledWith("mistakes", { history: "1" });
    rerender(screenOf(desk, "history=1"));
    expect(row("Q-3")).toBeVisible();
    expect(screen.getByRole("button", { name: "History (1)" })).toHaveAttribute(
      "aria-expanded",
      "true",
    );
  });

  it("says when there is nothing, and when all is put right", async () => {
    const { unmount } = await opened("", [], "zh");
    expect(screen.getByText(mistakesWords.zh.none)).toBeVisible();
    unmount();
    await opened(
      "",
      log.filter((e) => e.card === "Q-3"),
    );
    expect(screen.getByText(w.allClosed)).toBeVisible();
  });

  it("shows thirty at once, and more when asked", async () => {
    const many = Array.from({ length: 40 }, (_, i) => `M-${i}`);
    const { desk } = await deskOf(many);
    await desk.store.merge(many.map((id, i) => answer({ card: id, g: 1, t: NOON - i * 1000 })));
    await desk.reload();
    render(screenOf(desk, ""));
    await userEvent.click(await screen.findByRole("button", { name: "Show 10 more" }));
    expect(rows()).toHaveLength(40);
    expect(screen.getByRole("button", { name: "Redo the latest 20" })).toBeVisible();
  });

  it("tells when its words cannot be had", async () => {
    texts.fail = true;
    await opened();
    await screen.findByRole("alert");
    texts.fail = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByText("What is Q-1?");
  });
});
