import type { Page } from "@playwright/test";
import { violations } from "./support/axe.ts";
import { firstSlider, openLab, tool } from "./support/drawing.ts";
import { startAll } from "./support/islands.ts";
import { expectLayout } from "./support/layout.ts";
import { routes, widgetIds } from "./support/routes.ts";
import { expect, test } from "./support/test.ts";

// A topic page has some seven thousand elements, and axe asks each of them.
test.describe.configure({ timeout: 240_000 });

const small = { width: 390, height: 800 };
const scheme = (page: Page, colorScheme: "light" | "dark") => page.emulateMedia({ colorScheme });

/** Opens every answer, proof, step and check, and the tables of numbers too where there is just one drawing. */
const openDetails = (page: Page) =>
  page.evaluate(() => {
    const one = document.querySelectorAll("[data-island]").length === 1;
    const table = "[data-island] footer details:not([data-failed])";
    for (const details of document.querySelectorAll("details"))
      if (one || !details.matches(table)) details.open = true;
  });

const english = routes.filter((route) => !route.startsWith("/zh/"));
const drawings = english.filter((route) => route.startsWith("/lab/") && route !== "/lab/");

for (const route of ["/404.html", ...english.filter((route) => !drawings.includes(route))]) {
  test(`${route}: fits every screen, and breaks no rule of WCAG 2.2 AA, in either theme`, async ({
    page,
  }) => {
    await scheme(page, "light");
    await page.goto(route);
    if (route !== "/404.html") await expectLayout(page);
    await startAll(page);
    // What is shut is asked nothing.
    await openDetails(page);
    expect(await violations(page)).toEqual([]);

    await scheme(page, "dark");
    await page.setViewportSize(small);
    expect(await violations(page, "looks")).toEqual([]);
  });
}

for (const id of widgetIds) {
  test(`${id}: the same with a pin, a notice, everything open, and a menu over it`, async ({
    page,
  }) => {
    await scheme(page, "light");
    const island = await openLab(page, id, "nothing=1");
    await expectLayout(page);
    await tool(island, /Pin to compare/).click();
    await (await firstSlider(island)).range.press("End");
    await openDetails(page);
    await expect(island.locator("footer table")).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await scheme(page, "dark");
    await page.setViewportSize(small);
    await tool(island, /Export/).press("Enter");
    await expect(island.getByRole("menuitem").first()).toBeVisible();
    expect(await violations(page, "looks")).toEqual([]);
  });
}

// The same markup in other words, which may be wider or have no name. Colours do not depend on words: light ones are asked above.
for (const route of routes.filter((route) => route.startsWith("/zh/"))) {
  test(`${route}: fits every screen, and in Chinese breaks no rule either`, async ({ page }) => {
    await scheme(page, "dark");
    await page.setViewportSize(small);
    await page.goto(route);
    await expectLayout(page);
    await startAll(page);
    expect(await violations(page)).toEqual([]);
  });
}

test("the header's menus are open to everybody", async ({ page }) => {
  for (const route of ["/", "/zh/"]) {
    await page.goto(route);
    for (const button of await page.locator("header [popovertarget]").all()) {
      if (!(await button.isVisible())) continue;
      await button.press("Enter");
      await expect(page.locator(":popover-open")).toBeVisible();
      await scheme(page, "light");
      expect(await violations(page)).toEqual([]);
      await scheme(page, "dark");
      expect(await violations(page, "looks")).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.locator(":popover-open")).toHaveCount(0);
    }
  }
});
