// @vitest-environment jsdom
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
// What a screen loads when asked is at hand: no test waits for a compiler.
import "../../../src/drills/optimizers/index.ts";
import "../../../src/drills/activations/index.ts";
import type { Lang } from "../../../src/params/index.ts";
import type { ReviewEvent } from "../../../src/review/index.ts";
import Ready from "../../../src/study/ready/Ready.tsx";
import { readyWords } from "../../../src/study/ready/words.ts";
import { answer, card, DAY, NOON, setting } from "../../review/make.ts";
import { deskOf, topicOf, wordsOf } from "../desk.ts";

vi.mock("../../../src/cards/load.ts", () => ({
  loadTopics: async () => [
    { slug: "optimizers", title: "Optimizers" },
    { slug: "activations", title: "Activations" },
  ],
  loadCards: async (_topic: string, lang: Lang) =>
    topicOf(
      lang,
      ["Q-1", "Q-2"].map((id) => wordsOf(id)),
    ),
}));

const drill = { kind: "drill", form: "compute", points: 0, essential: [] } as const;
const book = ["Q-1", "Q-2", "Q-3", card("N-25", drill), card("A-1", { topic: "activations" })];
const log = [
  answer({ card: "Q-1", t: NOON - 20 * DAY }),
  answer({ card: "Q-1", t: NOON - 15 * DAY }),
  answer({ card: "Q-2", t: NOON - 5 * DAY, g: 1, ms: 90_000 }),
  answer({ card: "N-25", t: NOON - 5 * DAY, mode: "drill", ms: 90_000 }),
  answer({ card: "N-25", t: NOON - 4 * DAY, mode: "drill", g: 1 }),
];
const w = readyWords.en;
const go = vi.fn();

async function opened(events: readonly ReviewEvent[], lang: Lang = "en") {
  const { desk } = await deskOf(book);
  await desk.store.merge(events);
  await desk.reload();
  const query = new URLSearchParams();
  render(<Ready desk={desk} lang={lang} base="/x/" query={query} go={go} />);
  await screen.findByText(lang === "en" ? /cards seen/ : /张卡片中学过/, {
    selector: "[data-topic=optimizers] *",
  });
}
const topic = (slug: string) => {
  const found = document.querySelector<HTMLElement>(`[data-topic=${slug}]`)!;
  return { ...within(found), text: found.textContent };
};
const figure = (name: string) => {
  const found = screen.getByRole("heading", { name }).closest("figure")!;
  return { ...within(found), found };
};

describe("readiness", () => {
  it("tells each topic's coverage, recall on the day and drills, and what to do about it", async () => {
    await opened([...log, setting("2026-12-01")]);
    expect(
      screen.getByText("Recall is predicted for your interview on 1 December 2026."),
    ).toBeVisible();
    const optimizers = topic("optimizers");
    expect(optimizers.getByText("3 of 4 cards seen")).toBeVisible();
    expect(optimizers.text).toMatch(/Recall of seen cards\d\d%/);
    expect(optimizers.getByText("1 of 2 right")).toBeVisible();
    await userEvent.click(optimizers.getByRole("button", { name: /Practise these 4.*Optimizers/ }));
    const [screenId, query] = go.mock.lastCall!;
    expect(screenId).toBe("session");
    expect(query.cards.split(",").sort()).toEqual(["N-25", "Q-1", "Q-2", "Q-3"]);
    expect(query.cards.split(",").at(-1)).toBe("Q-3");
    const activations = topic("activations");
    expect(activations.getByText("Not enough data: 0 of 5 answers.")).toBeVisible();
    expect(activations.text).not.toContain("%");
  });

  it("without a date tells recall for now, and leads to where one is set", async () => {
    await opened(log, "zh");
    expect(screen.getByText(readyWords.zh.noDate)).toBeVisible();
    expect(screen.getByRole("link", { name: readyWords.zh.setDate })).toHaveAttribute(
      "href",
      "#today",
    );
  });

  it("has nothing to draw before the first answer", async () => {
    await opened([]);
    expect(screen.getByText(w.none)).toBeVisible();
    expect(screen.queryByRole("img")).toBeNull();
    await userEvent.click(topic("activations").getByRole("button", { name: /Begin/ }));
    expect(go).toHaveBeenLastCalledWith("session", { cards: "A-1" });
  });
});

describe("the plots", () => {
  it("show a card's recall, in words and numbers too, and another card's when picked", async () => {
    await opened([...log, setting("2026-12-01")]);
    const plot = figure(w.memory);
    expect(plot.getByRole("img", { name: new RegExp(w.memory) })).toBeVisible();
    const picker = plot.getByLabelText(w.card);
    const before = plot.found.querySelector("figcaption p")!.textContent;
    expect(before).toMatch(/^Recall is \d+% today and falls to \d+% by 20 December 2026/);
    await userEvent.selectOptions(picker, "Q-1");
    const after = plot.found.querySelector("figcaption p")!.textContent;
    expect(after).not.toBe(before);
    expect(after).toMatch(/Answered 2 times, last 15 days ago\.$/);
    expect(plot.found.querySelectorAll("circle")).toHaveLength(2);
    const rows = plot.found.querySelectorAll("tbody tr");
    expect(rows).toHaveLength(51);
    expect(rows[0]!.textContent).toBe("31 October 2026100");
  });

  it("show what falls due and what was done", async () => {
    await opened(log);
    const due = figure(w.forecast);
    expect(due.found.textContent).toMatch(/3 cards fall due in the next 30 days/);
    const numbers = [...due.found.querySelectorAll("tbody tr")].map((tr) =>
      Number(tr.lastElementChild!.textContent),
    );
    expect(numbers).toHaveLength(30);
    expect(numbers.reduce((a, b) => a + b)).toBe(3);
    const done = figure(w.activity);
    expect(
      done.getByText(/5 answers, 3 of them right, in 3 min on 4 days/, { selector: "p" }),
    ).toBeVisible();
    expect(done.getAllByRole("img")).toHaveLength(2);
    expect(done.found.querySelectorAll("tbody tr")).toHaveLength(4);
  });
});
