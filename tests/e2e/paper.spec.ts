import type { Page } from "@playwright/test";
import { drawings, startAll } from "./support/islands.ts";
import { topicRoutes, widgetIds } from "./support/routes.ts";
import { expect, test } from "./support/test.ts";

/** Names of what only a screen can use and still stands on the page. */
const controls = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, input, select, nav, [data-header]")]
      .filter((e) => {
        const { width, height } = e.getBoundingClientRect();
        return (
          width > 1 &&
          height > 1 &&
          e.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        );
      })
      .map((e) => `${e.localName}: ${e.ariaLabel ?? e.textContent}`),
  );

for (const route of topicRoutes) {
  test(`${route}: on paper everything is open, and nothing is there to be pressed`, async ({
    page,
  }) => {
    await page.goto(route);
    await startAll(page);
    await page.emulateMedia({ media: "print" });
    expect(await controls(page)).toEqual([]);
    for (const part of ["details.question .answer", "details.step .step-body", "details.result"]) {
      const shut = await page
        .locator(`main ${part}`)
        .evaluateAll((all) =>
          all
            .filter((e) => e.getBoundingClientRect().height < 8 || !e.checkVisibility())
            .map((e) => e.closest("[id]")?.id),
        );
      expect([part, shut]).toEqual([part, []]);
    }
    expect(await page.locator("main details.question .answer").count()).toBeGreaterThan(0);
    for (const island of await page.locator(drawings).all()) {
      await expect(island.locator("svg[data-drawing]").first()).toBeVisible();
      await expect(island.locator("footer > p").first()).toBeVisible();
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
}

test("a drawing's own page is, on paper, the drawing and its words", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  for (const id of widgetIds) {
    const route = `/lab/${id}/`;
    await page.goto(route);
    await startAll(page);
    expect([route, await controls(page)]).toEqual([route, []]);
    await expect(page.locator("[data-island] svg[data-drawing]").first()).toBeVisible();
  }
});
