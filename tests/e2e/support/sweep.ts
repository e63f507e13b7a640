import type { Locator } from "@playwright/test";
import { control, faultsOf } from "./drawing.ts";
import { expect } from "./test.ts";

const shown = async (holder: Locator) => (await holder.getAttribute("data-value")) ?? "";

interface Sweep {
  readonly island: Locator;
  readonly seen: Set<string>;
  /** Whether numbers have been typed: what a field makes of text is the same for all sliders, and is tested without a browser. */
  typed: boolean;
}

/**
 * Moves every control of a drawing through its whole range by keyboard, those included that appear
 * only in some states, and looks at the drawing after each movement. Returns the knobs it met.
 */
export async function sweep(island: Locator): Promise<Set<string>> {
  const run: Sweep = { island, seen: new Set(), typed: false };
  await operateAll(run);
  return run.seen;
}

/** Moves the controls that are there and have not been moved yet. */
async function operateAll(run: Sweep): Promise<void> {
  const { island, seen } = run;
  for (;;) {
    const knobs = await island
      .locator("[data-knob-control]")
      .evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset.knobControl ?? ""));
    const knob = knobs.find((k) => !seen.has(k));
    if (knob === undefined) return;
    seen.add(knob);
    const holder = control(island, knob);
    const kind = await holder.evaluate(kindOf);
    await operate[kind](holder, run);
    await sound(run, knob);
  }
}

/** Which kind of control it is, as its markup tells; runs in the page. */
function kindOf(e: HTMLElement | SVGElement) {
  const has = (selector: string) => e.querySelector(selector) !== null;
  if (e.getAttribute("role") === "group") return "playback";
  if (has("ol")) return "list";
  if (has("input[role=switch]")) return "flag";
  if (has("input[type=radio]")) return "radios";
  if (has("input[type=checkbox]")) return "subset";
  if (has("select")) return "select";
  if (has("input[type=range]")) return "slider";
  if (e.querySelectorAll("input[type=text]").length === 2) return "point";
  return has('button[aria-label="Next seed"]') ? "seed" : "text";
}

async function sound({ island }: Sweep, when: string): Promise<void> {
  expect(await faultsOf(island), when).toEqual([]);
}

async function resetTo(holder: Locator, initial: string): Promise<void> {
  const button = holder.locator('button[data-shown][aria-label^="Reset"]');
  if ((await button.count()) === 0) return;
  await button.press("Enter");
  await expect(holder).toHaveAttribute("data-value", initial);
}

const operate = {
  async slider(holder: Locator, sweep: Sweep) {
    const initial = await shown(holder);
    const range = holder.locator("input[type=range]");
    const last = (await range.getAttribute("max")) ?? "";
    await range.press("Home");
    await expect(range).toHaveValue("0");
    const least = await shown(holder);
    await sound(sweep, least);
    await range.press("ArrowRight");
    await expect(range).toHaveValue("1");
    await range.press("End");
    await expect(range).toHaveValue(last);
    const most = await shown(holder);
    expect(most).not.toBe(least);
    await sound(sweep, most);

    if (!sweep.typed) {
      sweep.typed = true;
      const typed = holder.locator("input[type=text]");
      for (const [text, value] of [
        ["-1e300", least],
        ["no number", least],
        ["1e300", most],
      ] as const) {
        await typed.fill(text);
        await typed.press("Enter");
        await expect(holder).toHaveAttribute("data-value", value);
      }
      await typed.press("ArrowDown");
      await expect(holder).not.toHaveAttribute("data-value", most);
    }
    await resetTo(holder, initial);
  },

  async playback(holder: Locator, sweep: Sweep) {
    const button = (name: RegExp) => holder.getByRole("button", { name });
    const scrub = holder.locator("input[type=range]");
    await scrub.press("End");
    const last = Number(await shown(holder));
    await sound(sweep, `step ${last}`);
    await expect(button(/forward/)).toBeDisabled();
    await button(/back/).press("Enter");
    await expect(holder).toHaveAttribute("data-value", String(last - 1));
    await button(/forward/).press("Enter");
    await expect(holder).toHaveAttribute("data-value", String(last));
    await scrub.press("Home");
    const first = await shown(holder);
    expect(Number(first)).toBeLessThan(last);
    await sound(sweep, `step ${first}`);
    await expect(button(/back/)).toBeDisabled();

    await holder.locator("select").press("ArrowDown");
    await expect(holder.locator("select")).toHaveValue("2");
    await scrub.press(" ");
    await expect(holder).toHaveAttribute("data-playing", "true");
    await expect(holder).not.toHaveAttribute("data-value", first);
    await button(/Pause/).press("Enter");
    await expect(holder).not.toHaveAttribute("data-playing");
    await sound(sweep, "paused");

    // The end of the run is the end of the playing.
    await scrub.press("End");
    await button(/back/).press("Enter");
    await button(/Play/).press("Enter");
    await expect(holder).toHaveAttribute("data-value", String(last));
    await expect(holder).not.toHaveAttribute("data-playing");
  },

  async flag(holder: Locator, run: Sweep) {
    const box = holder.locator("input");
    const before = await box.isChecked();
    for (const now of [!before, before]) {
      await box.press(" ");
      await expect(box).toBeChecked({ checked: now });
      await sound(run, `on: ${now}`);
      await operateAll(run);
    }
  },

  async radios(holder: Locator, run: Sweep) {
    const radios = holder.locator("input[type=radio]");
    const values = await radios.evaluateAll((all) => all.map((e) => (e as HTMLInputElement).value));
    const checked = holder.locator("input[type=radio]:checked");
    const met = new Set<string>();
    for (const _ of values) {
      const before = await checked.inputValue();
      await checked.press("ArrowRight");
      if (values.length > 1)
        await expect(holder.locator(`input[value="${before}"]`)).not.toBeChecked();
      const now = await checked.inputValue();
      met.add(now);
      await sound(run, now);
      await operateAll(run);
    }
    expect([...met].sort()).toEqual(values.sort());
  },

  async select(holder: Locator, run: Sweep) {
    const list = holder.locator("select");
    const initial = await list.inputValue();
    const values = await list
      .locator("option")
      .evaluateAll((all) => all.map((e) => (e as HTMLOptionElement).value));
    await list.press("Home");
    for (const value of values) {
      if (value !== values[0]) await list.press("ArrowDown");
      await expect(list).toHaveValue(value);
      await sound(run, value);
      await operateAll(run);
    }
    await list.selectOption(initial);
  },

  async subset(holder: Locator, run: Sweep) {
    const initial = await shown(holder);
    const fold = holder.locator("button[aria-expanded=false]");
    if ((await fold.count()) > 0) await fold.press("Enter");
    const boxes = await holder.locator("input[type=checkbox]").all();
    await holder.getByRole("button", { name: /^All/ }).press("Enter");
    for (const box of boxes) await expect(box).toBeChecked();
    await sound(run, "all");
    await holder.getByRole("button", { name: /^(None|Fewest)/ }).press("Enter");
    await expect(holder).not.toHaveAttribute("data-value", initial);
    await sound(run, "fewest");
    // Alone, one after the other.
    for (const box of boxes) {
      const on = await box.isChecked();
      await box.press(" ");
      const fixed = on && (await box.getAttribute("aria-disabled")) === "true";
      await expect(box).toBeChecked({ checked: fixed || !on });
      await sound(run, await shown(holder));
      // What shapes one series is met beside that one: all at once would be slow.
      await operateAll(run);
      if (!on) await box.press(" ");
    }
    await resetTo(holder, initial);
  },

  async seed(holder: Locator, sweep: Sweep) {
    const initial = await shown(holder);
    await holder.getByRole("button", { name: "Next seed" }).press("Enter");
    await expect(holder).toHaveAttribute("data-value", String(Number(initial) + 1));
    await sound(sweep, "next seed");
    const typed = holder.locator("input[type=text]");
    for (const [text, value] of [
      ["4294967295", "4294967295"],
      ["-3", "0"],
      ["1e99", "4294967295"],
    ] as const) {
      await typed.fill(text);
      await typed.press("Enter");
      await expect(holder).toHaveAttribute("data-value", value);
      await sound(sweep, text);
    }
    await resetTo(holder, initial);
  },

  async point(holder: Locator, sweep: Sweep) {
    const initial = await shown(holder);
    for (const typed of await holder.locator("input[type=text]").all()) {
      for (const text of ["-1e300", "1e300"]) {
        const before = await shown(holder);
        await typed.fill(text);
        await typed.press("Enter");
        await expect(typed).not.toHaveValue(text);
        await sound(sweep, `${before} → ${text}`);
      }
      const most = await typed.inputValue();
      await typed.press("ArrowDown");
      await expect(typed).not.toHaveValue(most);
    }
    await resetTo(holder, initial);
  },

  async text(holder: Locator, sweep: Sweep) {
    const initial = await shown(holder);
    const typed = holder.locator("input[type=text]");
    for (const text of ["sin(x)*x", "1/x", "log(-1)+x", "9^9^9*x"]) {
      await typed.fill(text);
      await expect(typed).not.toHaveAttribute("aria-invalid");
      await sound(sweep, text);
    }
    for (const text of ["sin(", "x)", "no such name"]) {
      await typed.fill(text);
      await expect(typed).toHaveAttribute("aria-invalid", "true");
      const note = holder.locator(`[id="${await typed.getAttribute("aria-describedby")}"]`);
      await expect(note).toContainText(/Character \d+/);
      await sound(sweep, text);
    }
    await typed.fill(initial);
    await expect(typed).not.toHaveAttribute("aria-invalid");
  },

  async list(holder: Locator, sweep: Sweep) {
    const initial = await shown(holder);
    const entries = holder.locator("ol > li");
    const add = holder.getByRole("button", { name: "Add a number" });
    const remove = holder.getByRole("button", { name: /^Remove/ });
    const before = await entries.count();
    if ((await add.count()) > 0) {
      await add.press("Enter");
      await expect(entries).toHaveCount(before + 1);
      await sound(sweep, "one more");
    }
    while ((await remove.count()) > 0) {
      const now = await entries.count();
      await remove.last().press("Enter");
      await expect(entries).toHaveCount(now - 1);
    }
    await sound(sweep, "as few as may be");
    for (const typed of [
      entries.first().locator("input[type=text]"),
      entries.last().locator("input[type=text]"),
    ]) {
      for (const text of ["-1e300", "1e300"]) {
        await typed.fill(text);
        await typed.press("Enter");
        await expect(typed).not.toHaveValue(text);
      }
    }
    await sound(sweep, "both ends at their largest");
    for (const range of await holder.locator("input[type=range]").all()) await range.press("Home");
    await sound(sweep, "every slider at its least");
    await resetTo(holder, initial);
  },
};
