// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { OpenDesk } from "../../../src/desk/desk.ts";
import { drills } from "../../../src/drills/index.ts";
import type { Lang } from "../../../src/params/index.ts";
import { decodeMock } from "../../../src/review/mock/draft.ts";
import { memoryStore } from "../../../src/review/storage/memory.ts";
import { taskAt } from "../../../src/study/mock/drillTask.ts";
import MockScreen from "../../../src/study/mock/MockScreen.tsx";
import { mockWords } from "../../../src/study/mock/words.ts";
import { idOf } from "../../review/bytes.ts";
import { answer, card, DAY, NOON } from "../../review/make.ts";
import { deskOf, topicOf, wordsOf } from "../desk.ts";
import { fakeLocks } from "./locks.ts";

const MINUTE = 60_000;
const cards = [
  card("Q-1", { followUps: 2 }),
  card("Q-2", { followUps: 2 }),
  card("C-1", { form: "compare", essential: [] }),
  card("G-1", { form: "diagnose" }),
  card("N-25", { kind: "drill", form: "compute", points: 0, essential: [] }),
];
const followUps = [1, 2, 3].map((i) => ({ question: `And then ${i}?`, answer: `Because ${i}.` }));
const texts = vi.hoisted(() => ({ fail: false }));
vi.mock("../../../src/cards/load.ts", () => ({
  loadTopics: async () => [{ slug: "optimizers", title: "Optimizers" }],
  loadCards: async (_topic: string, lang: Lang) => {
    if (texts.fail) throw new Error("offline");
    return topicOf(
      lang,
      ["Q-1", "Q-2", "C-1", "G-1"].map((id) => wordsOf(id, { followUps })),
    );
  },
}));

beforeEach(() => {
  localStorage.clear();
  texts.fail = false;
});
afterEach(() => vi.useRealTimers());

const go = vi.fn();
const w = mockWords.en;
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => userEvent.click(button(name));
const show = (desk: OpenDesk, lang: Lang = "en") =>
  render(<MockScreen desk={desk} lang={lang} base="/" query={new URLSearchParams()} go={go} />);
const saved = async (desk: OpenDesk) => decodeMock(await desk.store.get("mock"));
const eventsOf = (desk: OpenDesk, id: string) =>
  desk
    .view()
    .state.cards.get(id)
    ?.answers.map(({ event }) => event) ?? [];
/** The clock is looked at when a tab comes back, and not only each second. */
const look = () => fireEvent(document, new Event("visibilitychange"));

async function started() {
  const made = await deskOf(cards);
  const shown = show(made.desk);
  await screen.findByText("5 questions: 2 concept, 1 compare, 1 compute, 1 diagnose.");
  await press(w.start);
  await screen.findByRole("heading", { name: "Question 1 of 5" });
  return { ...made, ...shown };
}

/** Answers all questions in two minutes each: words with a word, the drill rightly, and gives up the first in words. */
async function held(desk: OpenDesk, clock: { t: number }) {
  let gaveUp = "";
  for (let i = 0; i < 5; i++) {
    const mock = (await saved(desk))!;
    const { card } = mock.items[i]!;
    clock.t += 2 * MINUTE;
    if (card === "N-25") {
      const { fields } = taskAt(mock, i, drills["N-25"]!);
      const boxes = screen.getAllByRole("textbox");
      for (const [k, { answer }] of fields.entries()) await userEvent.type(boxes[k]!, `${answer}`);
    } else if (gaveUp === "") {
      gaveUp = card;
      await press(w.giveUp);
      expect(screen.getByText(`${card} first`)).toBeVisible();
      expect(screen.getByRole("textbox")).toHaveAttribute("readonly");
    } else {
      await userEvent.type(screen.getByRole("textbox"), `about ${card}`);
      expect(screen.queryByText(`${card} first`)).toBeNull();
    }
    await press(i === 4 ? w.finish : w.next);
  }
  await screen.findByRole("heading", { name: w.report });
  return gaveUp;
}

describe("an interview from beginning to end", () => {
  it("shows no answer before it is given up or over, and logs what needs no mark of the reader's", async () => {
    const { desk, clock } = await started();
    const gaveUp = await held(desk, clock);
    await waitFor(() => expect(eventsOf(desk, "N-25")).toHaveLength(1));
    expect(eventsOf(desk, gaveUp)).toMatchObject([
      { g: 1, mode: "mock", sched: true, ms: 2 * MINUTE },
    ]);
    const { items } = (await saved(desk))!;
    const place = items.findIndex((item) => item.card === "N-25");
    const task = taskAt((await saved(desk))!, place, drills["N-25"]!);
    expect(eventsOf(desk, "N-25")[0]).toMatchObject({
      g: 3,
      mode: "mock",
      extra: { version: drills["N-25"]!.version, text: expect.stringContaining("; ") },
    });
    expect(task.fields.length).toBe(2);
    expect(desk.view().state.cards.size).toBe(2);
    expect(screen.getByText("10:00 of 15:00", { selector: "dd" })).toBeVisible();
    expect(screen.getByText("3 to mark")).toBeVisible();
  });

  it("is marked by ticking, question after question, and a mark can be taken back", async () => {
    const { desk, clock } = await started();
    await held(desk, clock);
    const id = document.querySelector("[data-card]:has([aria-expanded=true])")!;
    const first = id.getAttribute("data-card")!;
    expect(within(id as HTMLElement).getByText(`about ${first}`)).toBeVisible();
    for (const name of [/first/, /third/])
      await userEvent.click(screen.getByRole("checkbox", { name }));
    await userEvent.click(screen.getByRole("checkbox", { name: w.statedAssumptions }));
    await press(w.keep);
    await waitFor(() => expect(eventsOf(desk, first)).toHaveLength(1));
    expect(eventsOf(desk, first)[0]).toMatchObject({
      g: 3,
      mode: "mock",
      extra: { text: `about ${first}`, points: [0, 2] },
    });
    await screen.findByText("2 to mark");
    expect(screen.getByText("1 of 4", { selector: "dd" })).toBeVisible();
    // The next one to mark is open, and the keyboard is there.
    const next = document.querySelector("[aria-expanded=true]")!;
    expect(next).toHaveFocus();
    await press(w.keep);
    await screen.findByText("1 to mark");
    const again = document.querySelector<HTMLElement>(`[data-card="${first}"] button`)!;
    await userEvent.click(again);
    await press(w.takeBack);
    await waitFor(() => expect(eventsOf(desk, first)).toEqual([]));
    expect(screen.getByRole("checkbox", { name: /first/ })).toBeChecked();
    await screen.findByText("2 to mark");
  });

  it("can be held again as practice, with the same questions", async () => {
    const { desk, clock } = await started();
    const before = (await saved(desk))!.items;
    await held(desk, clock);
    await waitFor(() => expect(eventsOf(desk, "N-25")).toHaveLength(1));
    clock.t += DAY;
    await press(w.replay);
    await screen.findByRole("heading", { name: "Question 1 of 5" });
    expect((await saved(desk))!.items).toEqual(before);
    await held(desk, clock);
    await waitFor(() => expect(eventsOf(desk, "N-25")).toHaveLength(2));
    expect(eventsOf(desk, "N-25").map((e) => e.sched)).toEqual([true, false]);
    await press(w.again);
    await screen.findByRole("button", { name: w.start });
    expect(await saved(desk)).toBeNull();
  });

  it("passes over no question by a double click", async () => {
    const { desk } = await started();
    await userEvent.dblClick(button(w.next));
    expect((await saved(desk))!.answers).toHaveLength(1);
  });

  it("asks follow-ups one at a time, and ends early only when asked twice", async () => {
    const { desk } = await started();
    while ((await saved(desk))!.items[(await saved(desk))!.answers.length]!.followUps === 0)
      await press(w.next);
    await press(w.nextFollowUp);
    expect(screen.getByText("And then 1?")).toBeVisible();
    expect(screen.queryByText("And then 2?")).toBeNull();
    expect(screen.queryByText("Because 1.")).toBeNull();
    await press(w.nextFollowUp);
    expect(screen.queryByRole("button", { name: w.nextFollowUp })).toBeNull();
    await press(w.end);
    expect(button(w.endNo)).toHaveFocus();
    fireEvent.click(button(w.endYes), { detail: 2 });
    await press(w.endYes);
    await screen.findByRole("heading", { name: w.report });
    expect(screen.getByText("Because 2.")).toBeVisible();
    expect(screen.queryByText("And then 3?")).toBeNull();
    expect(screen.getByRole("heading", { name: w.unasked })).toBeVisible();
    expect(screen.getByRole("heading", { name: w.report })).toHaveFocus();
  });
});

describe("an interview that is left", () => {
  it("goes on where it was, its clock as if it had never been left", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { desk, clock } = await started();
    while (!screen.queryByLabelText(w.yourAnswer)) await press(w.next);
    await userEvent.type(screen.getByRole("textbox"), "half a sen");
    expect((await saved(desk))!.draft.text).toBe("");
    vi.advanceTimersByTime(5000);
    await waitFor(async () => expect((await saved(desk))!.draft.text).toBe("half a sen"));
    cleanup();
    clock.t = NOON + 4 * MINUTE;
    show(desk);
    expect(await screen.findByDisplayValue("half a sen")).toBeVisible();
    expect(screen.getByText("11:00")).toBeVisible();
    clock.t = NOON + 300 * MINUTE;
    look();
    await screen.findByRole("heading", { name: w.report });
    expect(screen.getByText("15:00 of 15:00")).toBeVisible();
  });

  it("shows its report to who comes back after its end", async () => {
    const { desk, clock } = await started();
    cleanup();
    clock.t += DAY;
    show(desk);
    await screen.findByRole("heading", { name: w.report });
    expect(screen.getByText("15:00 of 15:00")).toBeVisible();
  });

  it("says so when it cannot be saved, and when its words cannot be had", async () => {
    const { desk, clock } = await deskOf(cards);
    desk.store.put = async () => false;
    show(desk);
    await userEvent.click(await screen.findByRole("button", { name: w.start }));
    await screen.findByText(w.notSaved);
    cleanup();
    texts.fail = true;
    desk.store.get = async () => null;
    texts.fail = false;
    show(desk);
    await screen.findByRole("button", { name: w.start });
    texts.fail = true;
    await press(w.start);
    await screen.findByRole("alert");
    // No time has run meanwhile, and the keyboard is where the question is.
    clock.t += 10 * MINUTE;
    texts.fail = false;
    await press("Try again");
    await screen.findByRole("heading", { name: "Question 1 of 5" });
    expect(screen.getByText("15:00")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveFocus());
  });

  it("has no mark written twice when the reader leaves while it is written", async () => {
    const { desk, clock } = await started();
    await held(desk, clock);
    await waitFor(() => expect(eventsOf(desk, "N-25")).toHaveLength(1));
    cleanup();
    // As it was saved before that.
    const draft = (await saved(desk))!;
    const answers = draft.answers.map((answer) => ({ ...answer, event: null }));
    await desk.store.put("mock", { ...draft, answers });
    const before = desk.view().state.events.length;
    show(desk);
    await screen.findByRole("heading", { name: w.report });
    await waitFor(async () =>
      expect((await saved(desk))!.answers.filter(({ event }) => event !== null)).toHaveLength(2),
    );
    expect(desk.view().state.events).toHaveLength(before);
  });

  it("logs a mark once when the reader comes back before it is written", async () => {
    const { desk, clock } = await started();
    const append = desk.store.append.bind(desk.store);
    let release = () => {};
    const gate = new Promise<void>((done) => {
      release = done;
    });
    desk.store.append = (draft) => gate.then(() => append(draft));
    await held(desk, clock);
    cleanup();
    show(desk);
    await screen.findByRole("heading", { name: w.report });
    release();
    await waitFor(async () =>
      expect((await saved(desk))!.answers.filter(({ event }) => event !== null)).toHaveLength(2),
    );
    expect(eventsOf(desk, "N-25")).toHaveLength(1);
  });
});

describe("two tabs", () => {
  /** Two tabs of one browser, the interview begun in the first. */
  async function twoTabs() {
    const store = { ...memoryStore(idOf(1)), lasting: true };
    const locks = fakeLocks();
    const { desk, clock } = await deskOf(cards, { opened: { store, trouble: null } });
    const place = { desk, lang: "en", base: "/", query: new URLSearchParams(), go, locks } as const;
    const first = render(<MockScreen {...place} />);
    await userEvent.click(await screen.findByRole("button", { name: w.start }));
    await screen.findByRole("heading", { name: "Question 1 of 5" });
    while (!screen.queryByLabelText(w.yourAnswer)) await press(w.next);
    const second = render(<MockScreen {...place} />);
    await within(second.container).findByRole("alert");
    const [one, two] = [within(first.container), within(second.container)];
    return { desk, clock, one, two, first, second, place };
  }

  it("share one interview: it goes on in the one that takes it, with what was typed in the other", async () => {
    const { desk, one, two, first, second } = await twoTabs();
    expect(two.getByRole("alert")).toHaveTextContent(w.elsewhere);
    expect(two.queryByRole("textbox")).toBeNull();
    await userEvent.type(one.getByRole("textbox"), "half a sen");
    // The reader goes to the other window.
    fireEvent.blur(window);
    await userEvent.click(two.getByRole("button", { name: w.takeOver }));
    expect(await two.findByDisplayValue("half a sen")).toBeVisible();
    expect(second.container.querySelector(".mock")).toHaveFocus();
    expect(one.getByRole("alert")).toHaveTextContent(w.elsewhere);
    await userEvent.type(two.getByRole("textbox"), "tence");
    await userEvent.click(two.getByRole("button", { name: w.next }));
    const kept = await saved(desk);
    // What the first tab had is not written over it, neither as time goes by nor as it closes.
    look();
    first.unmount();
    expect(await saved(desk)).toEqual(kept);
    expect(kept?.answers.at(-1)?.text).toBe("half a sentence");
  });

  it("need no press when the one that has it is closed", async () => {
    const { one, two, first } = await twoTabs();
    await userEvent.type(one.getByRole("textbox"), "said");
    first.unmount();
    expect(await two.findByDisplayValue("said")).toBeVisible();
  });

  it("have one each where nothing is stored", async () => {
    const locks = fakeLocks();
    for (let i = 1; i <= 2; i++) {
      const { desk } = await deskOf(cards);
      const place = { desk, lang: "en", base: "/", query: new URLSearchParams(), go } as const;
      render(<MockScreen {...place} locks={locks} />);
      await waitFor(() => expect(screen.getAllByRole("button", { name: w.start })).toHaveLength(i));
    }
  });
});

describe("the clock", () => {
  it("can be hidden for good, and is not read out each second", async () => {
    const { clock } = await started();
    const timers = screen.getAllByRole("timer");
    expect(timers).toHaveLength(2);
    for (const timer of timers) expect(timer.closest("[aria-live]")).toBeNull();
    clock.t += 10 * MINUTE;
    look();
    await screen.findByText(w.fiveLeft);
    expect(screen.getByText(w.over)).toBeVisible();
    await press(w.hideClock);
    expect(screen.queryByRole("timer")).toBeNull();
    cleanup();
    await started();
    expect(screen.queryByRole("timer")).toBeNull();
    await press(w.showClock);
    expect(screen.getAllByRole("timer")).toHaveLength(2);
  });

  it("that has jumped years ahead is asked about before anything is written", async () => {
    const { desk, clock } = await deskOf(cards);
    await desk.store.merge([answer({ id: idOf(77), card: "Q-1", t: NOON - DAY })]);
    await desk.reload();
    show(desk);
    await userEvent.click(await screen.findByRole("button", { name: w.start }));
    await screen.findByRole("heading", { name: "Question 1 of 5" });
    clock.t += 4000 * DAY;
    look();
    await screen.findByRole("heading", { name: w.report });
    const keep = screen.queryByRole("button", { name: w.keep });
    expect(keep).not.toBeNull();
    await userEvent.click(keep!);
    await screen.findByText(/Your clock says \d+ November 2037/);
    expect(desk.view().state.events).toHaveLength(1);
    await press(w.doubtfulYes);
    await waitFor(() => expect(desk.view().state.events).toHaveLength(2));
    expect(screen.queryByText(/Your clock says/)).toBeNull();
  });
});

describe("the choice", () => {
  it("says what will be asked, and refuses too small a book", async () => {
    const { desk } = await deskOf([card("Q-1")]);
    show(desk, "zh");
    await screen.findByText(mockWords.zh.tooFew);
    expect(button(mockWords.zh.start)).toBeDisabled();
  });
});
