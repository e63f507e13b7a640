import type { Locator, Page } from "@playwright/test";
import { expect } from "./test.ts";

type Lang = "en" | "zh";

/** What a number that went astray looks like in words. */
const nonsense = "NaN|undefined|Infinity|\\[object|null";

/** Words of `nonsense` that a drawing says on purpose: one of them is about overflow. */
const meant: Readonly<Record<string, string>> = {};

/** Waits until the drawing with this DOM id answers. */
export async function live(page: Page, id: string): Promise<Locator> {
  const island = page.locator(`[data-island][id="${id}"]`);
  await expect(island).toHaveAttribute("data-live", "");
  // The controls of a page's later drawings come a moment after.
  await expect(island.locator("[data-knob-control]").first()).toBeAttached();
  return island;
}

/** Opens a drawing alone on its page, in the state that `query` names. */
export async function openLab(page: Page, id: string, query = "", lang: Lang = "en") {
  const fragment = query === "" ? "" : `#${id}?${query}`;
  await page.goto(`${lang === "zh" ? "/zh" : ""}/lab/${id}/${fragment}`);
  return live(page, id);
}

/** What no state of any drawing may show; each as a sentence. */
export const faultsOf = (island: Locator): Promise<string[]> =>
  island.evaluate(
    (root, { nonsense, meant }) => {
      const found: string[] = [];
      const say = (what: string) => found.push(what.replace(/\s+/g, " "));
      for (const card of root.querySelectorAll("[role=alert]")) say(`card: ${card.textContent}`);
      const text = root.querySelector("footer > p")?.textContent ?? "";
      const allowed = meant[(root as HTMLElement).dataset.island ?? ""];
      const wrong = allowed ? text.replace(new RegExp(allowed, "g"), "") : text;
      if (text.trim().length < 10 || new RegExp(nonsense).test(wrong)) say(`words: "${text}"`);
      for (const item of root.querySelectorAll("[data-pass=false]"))
        say(`check: ${item.textContent}`);
      for (const drawing of root.querySelectorAll("svg[data-drawing]"))
        if (/="[^"]*(NaN|undefined|Infinity)/.test(drawing.innerHTML))
          say(`picture: ${drawing.querySelector("title")?.textContent}`);
      return found;
    },
    { nonsense, meant },
  );

/** Every input of the drawing's controls, by knob: the same text for the same state, in either language. */
export const stateOf = (island: Locator): Promise<Record<string, string>> =>
  island.evaluate((root) => {
    const state: Record<string, string> = {};
    for (const control of root.querySelectorAll<HTMLElement>("[data-knob-control]")) {
      const inputs = control.querySelectorAll<HTMLInputElement>("input, select");
      state[control.dataset.knobControl ?? ""] = [...inputs]
        .map((e) => (e.type === "radio" || e.type === "checkbox" ? Number(e.checked) : e.value))
        .join(" ");
    }
    return state;
  });

/** The value that every control in sight shows, by knob. */
export const shownBy = (island: Locator): Promise<Record<string, string>> =>
  island.evaluate((root) =>
    Object.fromEntries(
      [...root.querySelectorAll<HTMLElement>("[data-knob-control]")].map((control) => [
        control.dataset.knobControl,
        control.dataset.value,
      ]),
    ),
  );

/** The picture in words. */
export const wordsOf = (island: Locator): Locator => island.locator("footer > p").first();

export const control = (island: Locator, knob: string): Locator =>
  island.locator(`[data-knob-control="${knob}"]`);

/** The slider that is first in the panel, and the knob that it moves. */
export async function firstSlider(island: Locator): Promise<{ knob: string; range: Locator }> {
  const holder = island
    .locator('[data-knob-control]:not([role="group"])', {
      has: island.page().locator('input[type="range"]:enabled'),
    })
    .first();
  const knob = (await holder.getAttribute("data-knob-control")) ?? "";
  return { knob, range: holder.locator('input[type="range"]').first() };
}

/** The frame's button with this name, in English. */
export const tool = (island: Locator, name: RegExp): Locator =>
  island.locator("header").first().getByRole("button", { name });

/** Waits until what was asked for has been painted, and what was scrolled has told so. */
export const nextFrame = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
