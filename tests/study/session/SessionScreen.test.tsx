// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { CardText } from "../../../src/cards/text.ts";
import type { OpenDesk } from "../../../src/desk/desk.ts";
import { prefer } from "../../../src/desk/preferences.ts";
import { drills, instance } from "../../../src/drills/index.ts";
import { topics } from "../../../src/drills/topics.ts";
import type { Lang } from "../../../src/params/index.ts";
import { type Card, schedulers } from "../../../src/review/index.ts";
import SessionScreen from "../../../src/study/session/SessionScreen.tsx";
import { sessionWords } from "../../../src/study/session/words.ts";
import { answer, card, DAY } from "../../review/make.ts";
import { openDialogs } from "../../ui/dialogs.ts";
import { deskOf, topicOf, wordsOf } from "../desk.ts";

const texts = vi.hoisted(() => ({ en: [] as unknown[], zh: [] as unknown[], fail: false }));
vi.mock("../../../src/cards/load.ts", () => ({
  loadTopics: async () => [{ slug: "optimizers", title: "Optimizers" }],
  loadCards: async (_topic: string, lang: Lang) => {
    if (texts.fail) throw new Error("offline");
    return topicOf(lang, texts[lang] as CardText[]);
  },
}));

beforeAll(openDialogs);
beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  texts.fail = false;
  texts.zh = [];
  texts.en = ["Q-1", "Q-2", "Q-3", "Q-4"].map((id) => wordsOf(id));
});

const go = vi.fn();
const show = (desk: OpenDesk, query: string, lang: Lang = "en") =>
  render(
    <SessionScreen desk={desk} lang={lang} base="/" query={new URLSearchParams(query)} go={go} />,
  );
const opened = async (query: string, cards: readonly (string | Card)[] = ["Q-1", "Q-2"]) => {
  const made = await deskOf(cards);
  const shown = show(made.desk, query);
  return { ...made, ...shown };
};
const asked = (id: string) => screen.findByText(`What is ${id}?`);
const button = (name: RegExp) => screen.getByRole("button", { name });
/** Lets the log take its time. */
const slow = ({ store }: OpenDesk) => {
  const append = store.append.bind(store);
  vi.spyOn(store, "append").mockImplementation(async (draft) => {
    await new Promise((done) => setTimeout(done, 50));
    return append(draft);
  });
};
const gradesOf = (desk: OpenDesk, id: string) =>
  desk
    .view()
    .state.cards.get(id)
    ?.answers.map(({ event }) => event.g) ?? [];

describe("a session by keyboard", () => {
  it("undoes as fast as one can press, and what is answered then waits for it", async () => {
    const { desk } = await opened("cards=Q-1,Q-2,Q-3", ["Q-1", "Q-2", "Q-3"]);
    for (const id of ["Q-1", "Q-2"]) {
      await asked(id);
      await userEvent.keyboard(" 2");
    }
    await asked("Q-3");
    slow(desk);
    // Struck faster than anything can be fetched.
    for (const key of ["u", "u", " ", "1"]) fireEvent.keyDown(document.body, { key });
    await asked("Q-2");
    expect(gradesOf(desk, "Q-1")).toEqual([1]);
    expect(gradesOf(desk, "Q-2")).toEqual([]);
    expect(desk.view().state.voided.size).toBe(2);
  });

  it("takes back an answer that is still being written, and the ones before it", async () => {
    const { desk } = await opened("cards=Q-1,Q-2,Q-3", ["Q-1", "Q-2", "Q-3"]);
    await asked("Q-1");
    await userEvent.keyboard(" 2");
    await asked("Q-2");
    slow(desk);
    for (const key of [" ", "1", "u", "u"]) fireEvent.keyDown(document.body, { key });
    await asked("Q-1");
    await waitFor(() => expect(desk.view().state.voided.size).toBe(2));
    expect(desk.view().state.cards.size).toBe(0);
  });

  it("reveals, suggests by the essential points, grades, undoes, and ends", async () => {
    const { desk } = await opened("cards=Q-1,Q-2");
    await asked("Q-1");
    expect(screen.queryByText("Q-1 first")).toBeNull();
    await userEvent.keyboard(" ");
    // What is revealed is in a place that is read aloud, and the focus is there.
    const box = screen.getByRole("group", { name: "Answer" });
    expect(box).toHaveFocus();
    expect(box).toHaveAttribute("aria-live", "polite");
    expect(within(box).getByText("Q-1 first")).toBeVisible();
    // The first point is essential and not ticked.
    expect(button(/^Forgot/)).toHaveClass("is-main");
    await userEvent.tab();
    await userEvent.keyboard(" ");
    expect(screen.getByRole("checkbox", { name: /Q-1 first/ })).toBeChecked();
    expect(button(/^Got it/)).toHaveClass("is-main");
    await userEvent.keyboard("{Enter}");
    await asked("Q-2");
    expect(gradesOf(desk, "Q-1")).toEqual([3]);
    expect(screen.getByRole("article", { name: "2 of 2" })).toHaveFocus();
    await userEvent.keyboard("u");
    await asked("Q-1");
    expect(screen.queryByText("Q-1 first")).toBeNull();
    await waitFor(() => expect(gradesOf(desk, "Q-1")).toEqual([]));
    await userEvent.keyboard("{Enter}2");
    await asked("Q-2");
    await userEvent.keyboard(" 2");
    await screen.findByRole("heading", { name: "Done" });
    expect(screen.getByText(/2 cards answered, nothing forgotten/)).toBeVisible();
    expect(screen.getByText("in 3 days")).toBeVisible();
    // Undo works on the finished screen too, step by step.
    await userEvent.keyboard("u");
    await asked("Q-2");
    await userEvent.keyboard("u");
    await asked("Q-1");
    await waitFor(() => expect(desk.view().state.cards.size).toBe(0));
    expect(button(/^Undo/)).toBeDisabled();
  });

  it("leaves the digits of four buttons alone while there are two", async () => {
    const { desk } = await opened("cards=Q-1,Q-2");
    await asked("Q-1");
    await userEvent.keyboard("2");
    await userEvent.keyboard(" 34");
    expect(gradesOf(desk, "Q-1")).toEqual([]);
    expect(screen.getByText("Q-1 first")).toBeVisible();
  });

  it("has four buttons on request, each with its meaning and its gap", async () => {
    prefer({ fourButtons: true });
    const { desk } = await opened("cards=Q-1,Q-2");
    await asked("Q-1");
    await userEvent.keyboard(" ");
    const { calm } = schedulers();
    const { days } = calm.preview("Q-1", null, desk.now())[4];
    const names = [
      /^Again\W+did not know it\W+in 1 day$/,
      /^Hard\W+with effort\W+in 2 days$/,
      /^Good\W+knew it\W+in 3 days$/,
      new RegExp(`^Easy\\W+at once\\W+in ${days} days$`),
    ];
    for (const name of names) expect(button(name)).toBeVisible();
    await userEvent.keyboard("4");
    await asked("Q-2");
    expect(gradesOf(desk, "Q-1")).toEqual([4]);
  });

  it("tells its keys, and does nothing behind the dialog", async () => {
    await opened("cards=Q-1");
    await asked("Q-1");
    await userEvent.keyboard("?");
    expect(screen.getByRole("dialog", { name: "Keys and buttons" })).toBeVisible();
    await userEvent.keyboard("1");
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard(" ");
    expect(screen.queryByText("Q-1 first")).toBeNull();
  });
});

describe("a session by mouse", () => {
  it("does not grade by the second click on Show answer, nor show the next answer by one on a grade", async () => {
    const { desk } = await opened("cards=Q-1,Q-2");
    await asked("Q-1");
    fireEvent.click(button(/^Show answer/), { detail: 1 });
    fireEvent.click(button(/^Got it/), { detail: 2 });
    expect(button(/^Got it/)).toBeVisible();
    fireEvent.click(button(/^Got it/), { detail: 1 });
    await asked("Q-2");
    fireEvent.click(button(/^Show answer/), { detail: 2 });
    expect(button(/^Show answer/)).toBeVisible();
    expect(gradesOf(desk, "Q-1")).toEqual([3]);
  });
});

describe("a session", () => {
  it("asks a miss again as practice, and says when what comes back", async () => {
    const { desk } = await opened("cards=Q-1,Q-2");
    await asked("Q-1");
    await userEvent.keyboard(" 1");
    await asked("Q-2");
    await userEvent.keyboard(" 2");
    await asked("Q-1");
    expect(screen.getByText("once more")).toBeVisible();
    await userEvent.keyboard(" 2");
    await screen.findByRole("heading", { name: "Done" });
    expect(
      desk
        .view()
        .state.cards.get("Q-1")
        ?.answers.map(({ event, moved }) => [event.g, moved]),
    ).toEqual([
      [1, true],
      [3, false],
    ]);
    expect(screen.getByText("2 cards answered: 1 got, 1 forgotten.")).toBeVisible();
    await userEvent.click(button(/Redo the misses/));
    expect(go).toHaveBeenLastCalledWith("session", { cards: "Q-1", cram: "1" });
  });

  it("goes on after a reload and in the other language, where a card without words shows the other's", async () => {
    texts.zh = [wordsOf("Q-1", { question: "<p>什么是 Q-1？</p>" })];
    const { desk, unmount } = await opened("from=new&count=2");
    await asked("Q-1");
    await userEvent.keyboard(" 2");
    await asked("Q-2");
    unmount();
    show(desk, "from=new&count=2", "zh");
    const question = await asked("Q-2");
    expect(question.closest("[lang]")).toHaveAttribute("lang", "en");
    expect(screen.getByText(sessionWords.zh.otherLanguage)).toBeVisible();
    await userEvent.keyboard("u");
    expect(await screen.findByText("什么是 Q-1？")).toBeVisible();
    await waitFor(() => expect(gradesOf(desk, "Q-1")).toEqual([]));
  });

  it("does not ask again what was answered while the reader left, and what was taken back then is asked", async () => {
    const { desk, unmount } = await opened("cards=Q-1,Q-2");
    await asked("Q-1");
    slow(desk);
    const press = (key: string) => fireEvent.keyDown(document.body, { key });
    press(" ");
    press("2");
    unmount();
    await waitFor(() => expect(gradesOf(desk, "Q-1")).toEqual([3]));
    const again = show(desk, "cards=Q-1,Q-2");
    await asked("Q-2");
    press("u");
    again.unmount();
    const kept = () => JSON.parse(sessionStorage.getItem("nabla:session") ?? "").steps;
    // A page that is closed before the undo is written must not say that it is.
    expect(kept()).toHaveLength(1);
    await waitFor(() => expect(kept()).toEqual([]));
    show(desk, "cards=Q-1,Q-2");
    await asked("Q-1");
  });

  it("passes over a card that another tab has answered, and says so", async () => {
    const { desk, clock } = await deskOf(["Q-1", "Q-2"]);
    const append = desk.store.append.bind(desk.store);
    vi.spyOn(desk.store, "append").mockImplementationOnce(async (draft) => {
      const other = answer({ card: "Q-1", t: clock.t });
      await desk.store.merge([other]);
      return append(draft);
    });
    show(desk, "cards=Q-1,Q-2");
    await asked("Q-1");
    await userEvent.keyboard(" 1");
    await asked("Q-2");
    expect(screen.getByRole("status")).toHaveTextContent("answered in another tab");
    expect(gradesOf(desk, "Q-1")).toEqual([3]);
  });

  it("asks before it believes a clock that has jumped years ahead", async () => {
    const { desk, clock } = await opened("cards=Q-1,Q-2");
    await asked("Q-1");
    await userEvent.keyboard(" 2");
    await asked("Q-2");
    clock.t += 4000 * DAY;
    await userEvent.keyboard(" 2");
    const dialog = await screen.findByRole("dialog", { name: "Is your clock right?" });
    expect(dialog).toHaveTextContent("2037");
    await userEvent.click(within(dialog).getByRole("button", { name: /do not log/ }));
    expect(gradesOf(desk, "Q-2")).toEqual([]);
    await userEvent.click(button(/^Got it/));
    await userEvent.click(await screen.findByRole("button", { name: /Yes, it is right/ }));
    await screen.findByRole("heading", { name: "Done" });
    expect(gradesOf(desk, "Q-2")).toEqual([3]);
  });

  it("labels a card that was edited since, until it is answered again", async () => {
    const { desk, clock } = await deskOf([card("Q-1", { rev: 2 })]);
    await desk.store.merge([answer({ card: "Q-1", rev: 1 })]);
    clock.t += DAY;
    await desk.reload();
    const first = show(desk, "cards=Q-1");
    await asked("Q-1");
    expect(screen.getByText("updated since you learned it")).toBeVisible();
    await userEvent.keyboard(" 2");
    await screen.findByRole("heading", { name: "Done" });
    first.unmount();
    show(desk, "cards=Q-1&again");
    await asked("Q-1");
    expect(screen.queryByText("updated since you learned it")).toBeNull();
  });

  it("that has ended begins anew when its address is opened again, and another address is another session", async () => {
    const { desk, rerender, unmount } = await opened("cards=Q-1&cram=1");
    await asked("Q-1");
    await userEvent.keyboard(" 2");
    await screen.findByRole("heading", { name: "Done" });
    rerender(
      <SessionScreen
        desk={desk}
        lang="en"
        base="/"
        query={new URLSearchParams("cards=Q-2")}
        go={go}
      />,
    );
    await asked("Q-2");
    unmount();
    const again = show(desk, "cards=Q-1&cram=1");
    await asked("Q-1");
    await userEvent.keyboard(" 2");
    await screen.findByRole("heading", { name: "Done" });
    again.unmount();
    show(desk, "cards=Q-1&cram=1");
    await asked("Q-1");
  });

  it("that has nothing to ask says so", async () => {
    await opened("from=due");
    await userEvent.click(button(/Back to today/));
    expect(go).toHaveBeenLastCalledWith("today");
  });

  it("offers to try again when words cannot be fetched", async () => {
    texts.fail = true;
    await opened("cards=Q-1");
    await screen.findByRole("alert");
    // That it is tried is seen, and the keyboard stays with the card.
    fireEvent.click(button(/Try again/));
    expect(screen.queryByRole("alert")).toBeNull();
    await screen.findByRole("alert");
    expect(screen.getByRole("article")).toHaveFocus();
    texts.fail = false;
    await userEvent.click(button(/Try again/));
    await asked("Q-1");
  });

  it("redoes its misses, and once more what was missed then", async () => {
    const { desk } = await deskOf(["Q-1"]);
    go.mockClear();
    show(desk, "cards=Q-1&cram=1");
    await asked("Q-1");
    await userEvent.keyboard(" 1");
    await userEvent.click(screen.getByRole("button", { name: "Only practice" }));
    for (let misses = 1; misses < 4; misses++) {
      await waitFor(() => expect(gradesOf(desk, "Q-1")).toHaveLength(misses));
      await userEvent.keyboard(" 1");
    }
    await userEvent.click(await screen.findByRole("button", { name: /Redo the misses/ }));
    await asked("Q-1");
    expect(go).not.toHaveBeenCalled();
    expect(screen.getByRole("article")).toHaveFocus();
  });
});

describe("practice", () => {
  const learned = async () => {
    const { desk } = await deskOf(["Q-1", "Q-2"]);
    await desk.store.merge([answer({ card: "Q-1", t: answer().t - 3 * DAY })]);
    await desk.reload();
    show(desk, "cards=Q-1,Q-2&cram=1");
    await asked("Q-1");
    expect(screen.getByText(/won’t move your schedule/)).toBeVisible();
    return desk;
  };
  const moved = (desk: OpenDesk) => desk.view().state.cards.get("Q-1")?.answers.at(-1)?.moved;

  it("keeps a task that was missed and left, as practice", async () => {
    const { desk } = await deskOf([card("N-27", { kind: "drill" }), "Q-1"]);
    const { unmount } = show(desk, "cards=N-27,Q-1&cram=1");
    await userEvent.type(await screen.findByRole("textbox"), "-98765{Enter}");
    expect(gradesOf(desk, "N-27")).toEqual([]);
    unmount();
    await waitFor(() => expect(gradesOf(desk, "N-27")).toEqual([1]));
    expect(desk.view().state.cards.get("N-27")?.memory).toBeNull();
  });

  it("does not move the schedule when it went well", async () => {
    const desk = await learned();
    await userEvent.keyboard(" 2");
    await asked("Q-2");
    expect(gradesOf(desk, "Q-1")).toEqual([3, 3]);
    expect(moved(desk)).toBe(false);
  });

  it.each([
    ["Count it", true],
    ["Only practice", false],
  ])("asks of a miss whether it counts: %s", async (name, counts) => {
    const desk = await learned();
    await userEvent.keyboard(" 1");
    await userEvent.click(await screen.findByRole("button", { name }));
    await asked("Q-2");
    expect(gradesOf(desk, "Q-1")).toEqual([3, 1]);
    expect(moved(desk)).toBe(counts);
  });
});

describe("what the site itself judges", () => {
  it("a prediction: committed, told, logged at once, and then on", async () => {
    texts.en = [
      wordsOf("P-1", {
        kind: "predict",
        question: "<p>Which way?</p>",
        options: [
          { id: "up", text: "It climbs" },
          { id: "down", text: "It falls" },
        ],
        right: "down",
        why: "The slope is negative.",
      }),
      wordsOf("Q-1"),
    ];
    const { desk } = await opened("cards=P-1,Q-1", [card("P-1", { kind: "predict" }), "Q-1"]);
    await screen.findByRole("group", { name: "Which way?" });
    expect(button(/^Check/)).toBeDisabled();
    await userEvent.keyboard("1{Enter}");
    expect(await screen.findByText(/It is: It falls/)).toBeVisible();
    expect(screen.getByText("The slope is negative.")).toBeVisible();
    await waitFor(() => expect(gradesOf(desk, "P-1")).toEqual([1]));
    expect(desk.view().state.cards.get("P-1")?.answers[0]?.event.extra).toEqual({
      text: "It climbs",
      right: "It falls",
    });
    // The pick stands: what is known now does not count.
    await userEvent.click(screen.getByRole("radio", { name: /It climbs/ }));
    await userEvent.keyboard("{Enter}");
    await asked("Q-1");
    await userEvent.keyboard("u");
    await screen.findByRole("group", { name: "Which way?" });
    expect(screen.getByRole("radio", { name: /It climbs/ })).not.toBeChecked();
  });

  it("a drill that is left before its verdict is logged: the log comes first, then the next card", async () => {
    const { desk } = await opened("cards=N-27,Q-1", [card("N-27", { kind: "drill" }), "Q-1"]);
    slow(desk);
    await userEvent.type(await screen.findByRole("textbox"), "-98765{Enter}");
    fireEvent.click(button(/^Next/));
    expect(gradesOf(desk, "N-27")).toEqual([]);
    await asked("Q-1");
    expect(gradesOf(desk, "N-27")).toEqual([1]);
  });

  it("a drill whose script cannot be fetched is asked for again", async () => {
    const topic = vi.spyOn(topics, "optimizers").mockRejectedValueOnce(new Error("offline"));
    await opened("cards=N-27", [card("N-27", { kind: "drill" })]);
    await screen.findByRole("alert");
    await userEvent.click(button(/Try again/));
    await screen.findByRole("textbox");
    topic.mockRestore();
  });

  it("a drill: its numbers from a seed, kept with what was typed, and the same again after an undo", async () => {
    const { desk } = await opened("cards=N-27,Q-1", [card("N-27", { kind: "drill" }), "Q-1"]);
    const field = await screen.findByRole("textbox");
    const ask = document.querySelector(".practice-ask")?.textContent;
    expect(button(/^Next/)).toBeDisabled();
    await userEvent.type(field, "-98765{Enter}");
    await waitFor(() => expect(gradesOf(desk, "N-27")).toEqual([1]));
    const extra = desk.view().state.cards.get("N-27")?.answers[0]?.event.extra;
    const { task } = instance(drills["N-27"]!, extra?.seed ?? 0);
    expect(extra).toMatchObject({
      version: drills["N-27"]!.version,
      text: "-98765",
      right: String(Number((task.fields[0]!.answer as number).toPrecision(6))),
      hints: 0,
    });
    expect(screen.getByRole("link", { name: /Link to this task/ })).toHaveAttribute(
      "href",
      `/optimizers/#practice?drill=N-27&seed=${extra?.seed}`,
    );
    await userEvent.click(button(/^Next/));
    await asked("Q-1");
    await userEvent.keyboard("u");
    await screen.findByRole("textbox");
    expect(document.querySelector(".practice-ask")?.textContent).toBe(ask);
    expect(screen.getByRole("textbox")).toHaveValue("");
    await waitFor(() => expect(gradesOf(desk, "N-27")).toEqual([]));
    // With a hint it is Hard, and Enter goes on.
    await userEvent.click(button(/^Hint/));
    await userEvent.type(screen.getByRole("textbox"), `${task.fields[0]!.answer}{Enter}`);
    await waitFor(() => expect(gradesOf(desk, "N-27")).toEqual([2]));
    expect(button(/^Next/)).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await asked("Q-1");
  });
});
