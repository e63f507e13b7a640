// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { Lang } from "../../../src/params/index.ts";
import { DeriveCard } from "../../../src/study/derive/DeriveCard.tsx";
import { deriveProgress } from "../../../src/study/derive/progress.ts";
import { card as cardOf, DAY } from "../../review/make.ts";
import { deskOf, wordsOf } from "../desk.ts";

afterEach(cleanup);

const card = { ...cardOf("D-30"), kind: "derivation", form: "derive", points: 3 } as const;
const text = wordsOf("D-30", {
  kind: "derivation",
  question: "<p>Bias correction</p>",
  points: [],
  steps: [
    { html: "<p>unrolled</p>", rule: "unroll-recursion" },
    { html: "<p>expected</p>", rule: "expectation" },
    { html: "<p>summed</p>", rule: "geometric-series" },
  ],
  result: "<p>divided</p>",
});

/** A reader who has already derived it without a slip on so many days. */
async function open(won: number, lang: Lang = "en") {
  const { desk, clock } = await deskOf([card]);
  for (let k = 0; k < won; k++) {
    await desk.answer({ card: "D-30", g: 3, mode: "queue", ms: 1 });
    clock.t += 20 * DAY;
  }
  const onGrade = vi.fn();
  render(<DeriveCard card={card} text={text} lang={lang} desk={desk} onGrade={onGrade} />);
  return { desk, onGrade, user: userEvent.setup() };
}

const seen = () =>
  ["unrolled", "expected", "summed", "divided"].filter((word) => screen.queryByText(word));
const press = (name: RegExp) => screen.getByRole("button", { name });

test("the first visit hides the last step only; each success hides one more", async () => {
  await open(0);
  expect(seen()).toEqual(["unrolled", "expected"]);
  cleanup();
  await open(1);
  expect(seen()).toEqual(["unrolled"]);
  cleanup();
  await open(5);
  expect(seen()).toEqual([]);
});

test("a clean way through by keyboard: rule, look, look, done", async () => {
  const { onGrade, user } = await open(1);
  expect(screen.getByText("Step 2 of 3: which rule leads on?")).toBeTruthy();
  const right = press(/Take the mean/);
  await user.keyboard(String([...(right.parentElement?.children ?? [])].indexOf(right) + 1));
  expect(right.getAttribute("aria-pressed")).toBe("true");
  expect(screen.getByText("Right: Take the mean.").getAttribute("role")).toBe("status");
  await user.keyboard(" ");
  expect(seen()).toEqual(["unrolled", "expected"]);
  // What was uncovered is read next.
  expect(document.activeElement?.textContent).toContain("expected");
  await user.keyboard(" ");
  expect(seen()).toEqual(["unrolled", "expected", "summed", "divided"]);
  await user.keyboard("{Enter}");
  expect(onGrade).toHaveBeenCalledExactlyOnceWith(3, { hidden: 2 });
});

test("a wrong rule is said at once and suggests a slip, which the reader ticks", async () => {
  const { onGrade, user } = await open(0);
  const wrong = screen
    .getAllByRole("button")
    .find((b) => b.hasAttribute("aria-pressed") && !b.textContent?.includes("geometric"));
  await user.click(wrong as HTMLElement);
  expect(screen.getByText("No. It is: Sum a geometric series.")).toBeTruthy();
  await user.click(press(/Take the mean|Sum a geometric/));
  expect(wrong?.getAttribute("aria-pressed")).toBe("true");
  await user.click(press(/Show step 3/));
  const tick = screen.getByRole("checkbox", { name: /My slip was here.*another rule/ });
  expect((tick as HTMLInputElement).checked).toBe(false);
  await user.click(tick);
  await user.click(press(/Forgot/));
  expect(onGrade).toHaveBeenCalledExactlyOnceWith(1, { hidden: 1, missed: 2 });
});

test("the list tells how many steps are hidden next time, and how the last visit went", async () => {
  const { desk } = await open(2);
  const row = () => deriveProgress(desk.view()).get(card.topic)?.[0];
  expect(row()).toMatchObject({ steps: 3, hidden: 3, last: { slip: false } });
  await desk.answer({
    card: "D-30",
    g: 1,
    mode: "queue",
    ms: 1,
    extra: { hidden: 3, missed: 1 },
  });
  expect(row()).toMatchObject({ hidden: 3, last: { slip: true, step: 1 } });
});
