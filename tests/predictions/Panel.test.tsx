// @vitest-environment jsdom
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useCallback, useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Given } from "../../src/desk/desk.ts";
import {
  encodeState,
  initialValues,
  type Lang,
  type Params,
  type Values,
} from "../../src/params/index.ts";
import questions from "../../src/predictions/optimizer-race.ts";
import { Panel } from "../../src/predictions/panel/Panel.tsx";
import type { AnyPrediction } from "../../src/predictions/prediction.ts";
import { askedState, shownState } from "../../src/predictions/state.ts";
import widget from "../../src/widgets/optimizer-race/index.tsx";
import type { AnyWidget } from "../../src/widgets/widget.ts";

const logged = vi.hoisted(() => ({ given: [] as unknown[] }));
vi.mock("../../src/kept/KeptLine.tsx", async () => {
  const { useEffect } = await import("react");
  return {
    KeptLine: ({ given }: { given: unknown }) => {
      useEffect(() => void logged.given.push(given), []);
      return "kept";
    },
  };
});

const motion = { reduced: true };
beforeEach(() => {
  logged.given = [];
  motion.reduced = true;
  window.matchMedia = ((query: string) => ({
    matches: motion.reduced && query.includes("reduced"),
    addEventListener() {},
    removeEventListener() {},
  })) as unknown as typeof window.matchMedia;
});

const race = widget as AnyWidget;
const all: readonly AnyPrediction[] = questions;
const [first, second] = all as [AnyPrediction, AnyPrediction];
const rightOf = (question: AnyPrediction) =>
  question.answer(race.model(askedState(race, question)));
const labelOf = (question: AnyPrediction, id: string, lang: Lang = "en") =>
  question.options.find((o) => o.id === id)?.text[lang] ?? "";
const wrongOf = (question: AnyPrediction) =>
  question.options.find((o) => o.id !== rightOf(question))?.id ?? "";

/** The frame: keeps the state, and writes it where the test can read it. */
function Frame({ shown, lang }: { shown: readonly AnyPrediction[]; lang: Lang }): ReactNode {
  const [values, setValues] = useState(initialValues(race.params) as Values<Params>);
  const [open, setOpen] = useState(false);
  const set = useCallback(
    (patch: object) => setValues((now) => ({ ...now, ...patch }) as Values<Params>),
    [],
  );
  return (
    <>
      <button type="button" onClick={() => setOpen(!open)}>
        Predict
      </button>
      <output>{encodeState(race.params, values, initialValues(race.params))}</output>
      {open && (
        <Panel
          questions={shown}
          widget={race}
          values={values}
          lang={lang}
          set={set}
          commit={() => {}}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
const open = async (shown: readonly AnyPrediction[] = all, lang: Lang = "en") => {
  render(<Frame shown={shown} lang={lang} />);
  await userEvent.click(screen.getByRole("button", { name: "Predict" }));
};
const state = () => document.querySelector("output")?.textContent;
const written = (values: object) =>
  encodeState(race.params, values as Values<Params>, initialValues(race.params));
const pick = (question: AnyPrediction, id: string, lang: Lang = "en") =>
  userEvent.click(screen.getByRole("radio", { name: labelOf(question, id, lang) }));
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const told = () => document.querySelector(".predict-told");

test("a double click commits, and passes over nothing that it leads to", async () => {
  await open();
  await pick(first, rightOf(first));
  await userEvent.dblClick(screen.getByRole("button", { name: "Commit" }));
  expect(told()?.textContent).toContain("Right.");
  expect(screen.getByRole("group", { name: first.ask.en })).toBeTruthy();
});

describe.each(["en", "zh"] as const)("in %s", (lang) => {
  const w =
    lang === "en"
      ? { commit: "Commit", next: "Next question", right: "Right." }
      : { commit: "就猜这个", next: "下一题", right: "猜对了。" };

  test("the drawing waits, goes on when the reader commits, and then it is told", async () => {
    await open(all, lang);
    expect(state()).toBe(written(shownState(race, first)));
    expect(screen.getByRole("group", { name: first.ask[lang] })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe(first.ask[lang]);
    expect(told()).toBeNull();
    await pick(first, rightOf(first), lang);
    expect(state()).toBe(written(shownState(race, first)));
    await press(w.commit);
    expect(state()).toBe(written(askedState(race, first)));
    const why = first.why[lang](race.model(askedState(race, first)));
    expect(told()?.textContent).toContain(w.right);
    expect(told()?.textContent).toContain(why);
    await waitFor(() =>
      expect(
        screen
          .getAllByRole("status")
          .map((s) => s.textContent)
          .join(),
      ).toContain(why),
    );
    expect(screen.getByRole("button", { name: w.next })).toBe(document.activeElement);
  });
});

test("a wrong answer is told so, with the right one, and both are logged as Again and Good", async () => {
  await open();
  await pick(first, wrongOf(first));
  await press("Commit");
  expect(told()?.textContent).toContain(`It is “${labelOf(first, rightOf(first))}”`);
  expect(told()?.textContent).not.toContain("Right.");
  await press("Next question");
  expect(state()).toBe(written(shownState(race, second)));
  expect(screen.getByRole("group", { name: second.ask.en })).toBeTruthy();
  expect(screen.queryByRole("group", { name: first.ask.en })).toBeNull();
  expect(told()).toBeNull();
  await pick(second, rightOf(second));
  await press("Commit");
  await waitFor(() => expect(logged.given).toHaveLength(2));
  const [miss, hit] = logged.given as [Given, Given];
  expect(miss).toMatchObject({
    card: first.id,
    g: 1,
    mode: "page",
    extra: { text: labelOf(first, wrongOf(first)), right: labelOf(first, rightOf(first)) },
  });
  expect(hit).toMatchObject({ card: second.id, g: 3 });
  expect(miss.ms).toBeGreaterThan(0);
});

test("nothing is committed unchosen; questions may be skipped, which logs nothing; what is committed stays", async () => {
  await open();
  expect(screen.getByRole("button", { name: "Commit" })).toHaveProperty("disabled", true);
  await press("Skip");
  expect(screen.getByRole("group", { name: second.ask.en })).toBeTruthy();
  await pick(second, wrongOf(second));
  await press("Commit");
  await pick(second, rightOf(second));
  const chosen = screen.getByRole<HTMLInputElement>("radio", {
    name: labelOf(second, wrongOf(second)),
  });
  expect(chosen.checked).toBe(true);
  await waitFor(() => expect(logged.given).toHaveLength(1));
});

test("the last question ends with how many were right; closing gives the focus back", async () => {
  await open([first, second]);
  await pick(first, rightOf(first));
  await press("Commit");
  await press("Next question");
  expect(screen.queryByRole("button", { name: "Skip" })).toBeNull();
  await pick(second, wrongOf(second));
  await press("Commit");
  const panel = screen.getByRole("region", { name: "Predict first" });
  expect(panel.textContent).toContain("1 of 2 right.");
  await userEvent.click(within(panel).getAllByRole("button", { name: "Close" }).at(-1)!);
  expect(screen.queryByRole("region")).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Predict" }));
});

test("where motion is welcome it plays from the start, and the reader may go to the end at once", async () => {
  motion.reduced = false;
  await open();
  await pick(first, rightOf(first));
  await press("Commit");
  expect(document.querySelector(".predict")?.getAttribute("data-phase")).toBe("shown");
  expect(state()).not.toBe(written(askedState(race, first)));
  expect(
    screen
      .getAllByRole("status")
      .map((s) => s.textContent)
      .join(""),
  ).not.toContain("Right.");
  await press("Show the end");
  expect(state()).toBe(written(askedState(race, first)));
  expect(document.querySelector(".predict")?.getAttribute("data-phase")).toBe("told");
});
