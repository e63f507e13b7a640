import type { Locator, Page } from "@playwright/test";
import { control, faultsOf, live, stateOf } from "./support/drawing.ts";
import { startAll } from "./support/islands.ts";
import { englishTopics, linksOf, sampleTopics } from "./support/routes.ts";
import { expect, test } from "./support/test.ts";

const openDetails = (page: Page) =>
  page.evaluate(() => {
    for (const e of document.querySelectorAll("details")) e.open = true;
  });

/** Knobs of the drawing that are not as `query` says, as far as their controls are in sight. */
const unlike = (island: Locator, query: string): Promise<string[]> =>
  island.evaluate((root, query) => {
    const wrong: string[] = [];
    const given = new URLSearchParams(query);
    for (const [knob, raw] of given) {
      const pressed = root.querySelector('[data-preset][aria-pressed="true"]');
      if (knob === "preset") {
        if (given.size === 1 && pressed?.getAttribute("data-preset") !== raw) wrong.push(knob);
        continue;
      }
      const control = root.querySelector<HTMLElement>(`[data-knob-control="${knob}"]`);
      if (!control) continue;
      const shown = control.dataset.value ?? "";
      const list = control.querySelector("select");
      const inputs = [...control.querySelectorAll("input")];
      const checked = inputs.filter((input) => input.checked);
      const numbers = (text: string) => text.replace(/[()]/g, "").split(",").map(Number.parseFloat);
      const alike = () => {
        if (list && control.role !== "group") return list.value === raw;
        if (inputs[0]?.type === "radio") return checked[0]?.value === raw;
        if (inputs[0]?.role === "switch") return checked.length === Number(raw === "1");
        if (inputs[0]?.type === "checkbox") {
          const none = raw === "" || raw === "none";
          return checked.length === (none ? 0 : raw.split(",").length);
        }
        if (shown === raw) return true;
        const wanted = numbers(raw);
        return numbers(shown).every(
          (x, i) => Math.abs(x - (wanted[i] ?? NaN)) <= 1e-5 * Math.abs(x),
        );
      };
      if (!alike()) wrong.push(`${knob}: ${shown} for ${raw}`);
    }
    return wrong;
  }, query);

/** The first and the one in the middle; what is legal in every link, the content check has asked. */
const someOf = (queries: readonly string[]) => [
  ...new Set([queries[0] ?? "", queries[Math.floor(queries.length / 2)] ?? ""]),
];

for (const route of englishTopics) {
  for (const [id, queries] of linksOf(route)) {
    test(`${route}: an address, and links in the prose, put ${id} into the state they name`, async ({
      page,
    }) => {
      const last = queries.at(-1) ?? "";
      await page.setViewportSize({ width: 1280, height: 500 });
      await page.goto(`${route}#${id}?${last}`);
      const island = await live(page, id);
      await expect(island).toBeInViewport();
      expect(await unlike(island, last)).toEqual([]);
      expect(await faultsOf(island)).toEqual([]);
      const state = await stateOf(island);
      await island.locator("header button").first().click();
      expect(await stateOf(island), `${id}?${last}`).not.toEqual(state);

      await page.setViewportSize({ width: 1280, height: 800 });
      await openDetails(page);
      for (const query of someOf(queries)) {
        await page.locator(`a[data-state][href="#${id}?${query}"]`).first().click();
        await expect.poll(() => unlike(island, query), { message: query }).toEqual([]);
        expect(await faultsOf(island), query).toEqual([]);
        await expect(island.getByText("could not be read")).toHaveCount(0);
      }
    });
  }
}

for (const route of sampleTopics) {
  test(`${route}: links move drawings; back and forward go through the states`, async ({
    page,
  }) => {
    await page.goto(route);
    await openDetails(page);
    const [[id, queries]] = [...linksOf(route)].sort(([, a], [, b]) => b.length - a.length) as [
      [string, string[]],
    ];
    const found = queries.slice(0, 3).map((query) => `#${id}?${query}`);
    expect(found.length).toBeGreaterThanOrEqual(2);
    const island = page.locator(`[id="${id}"]`);
    await island.scrollIntoViewIfNeeded();
    await live(page, id);
    const states = [await stateOf(island)];
    for (const href of found) {
      await page.locator(`a[href="${href}"]`).first().click();
      await expect(page).toHaveURL((url) => url.hash === href);
      await expect.poll(() => unlike(island, href.split("?")[1] ?? "")).toEqual([]);
      await expect(island).toBeInViewport();
      states.push(await stateOf(island));
    }
    for (let i = found.length - 1; i >= 0; i--) {
      await page.goBack();
      await expect.poll(() => stateOf(island), { message: `back to ${i}` }).toEqual(states[i]);
    }
    for (let i = 1; i <= found.length; i++) {
      await page.goForward();
      await expect.poll(() => stateOf(island), { message: `on to ${i}` }).toEqual(states[i]);
    }

    // The same link again brings back what the reader has moved since.
    await island.locator("header button").first().click();
    await expect.poll(() => stateOf(island)).toEqual(states[0]);
    await page.goBack();
    await expect.poll(() => stateOf(island)).toEqual(states[found.length - 1]);
    await page.goForward();
    await expect.poll(() => stateOf(island), { message: "reset, gone back to" }).toEqual(states[0]);
  });

  test(`${route}: symbols in formulas and controls light each other up`, async ({ page }) => {
    await page.goto(route);
    await startAll(page);
    const symbols = page.locator(".live-formula [data-knob]");
    const knobs = await symbols.evaluateAll((all) => [
      ...new Set(all.map((e) => (e as HTMLElement).dataset.knob ?? "")),
    ]);
    expect(knobs.length).toBeGreaterThan(0);
    const bubble = page.locator(".knob-bubble");
    let both = 0;
    for (const knob of knobs) {
      const symbol = page.locator(`.live-formula [data-knob="${knob}"]:visible`).first();
      await symbol.scrollIntoViewIfNeeded();
      await symbol.hover();
      if (await bubble.isHidden()) continue;
      const [name, value] = ((await bubble.textContent()) ?? "").split(" = ");
      expect([name, value]).not.toContain("");
      const lit = page.locator(`[data-knob-control="${knob}"][data-active]`);
      await expect(lit).toHaveCount(1);
      await expect(lit).toHaveAttribute("data-value", value ?? "");
      await page.mouse.move(0, 0);
      await expect(bubble).toBeHidden();
      await expect(lit).toHaveCount(0);

      // A formula that holds the keyboard's focus says all its symbols.
      const formula = symbol.locator("xpath=ancestor::*[@data-knobs][1]");
      await formula.focus();
      await expect(bubble).toContainText(`${name} = ${value}`);
      await formula.blur();
      await expect(bubble).toBeHidden();

      const holder = page.locator(`[data-knob-control="${knob}"]`).first();
      const id = await holder.evaluate((e) => e.closest("[data-island]")?.id ?? "");
      const input = control(page.locator(`[id="${id}"]`), knob)
        .locator("input, select")
        .first();
      if (!(await input.isVisible())) continue;
      await input.focus();
      await live(page, id);
      const bright = page.locator(`.live-formula [data-knob="${knob}"].is-live`);
      await expect(bright.first()).toBeAttached();
      await input.blur();
      await expect(bright).toHaveCount(0);
      both += 1;
    }
    expect(both).toBeGreaterThan(0);
  });
}
