import type { Page } from "@playwright/test";
import { drawings } from "./islands.ts";
import { expect } from "./test.ts";

/** Names of what only a screen can use and still stands on the page. */
export const controls = (page: Page) =>
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

/** On paper a topic page has everything open, and nothing that could be pressed. Leaves the page as for a printer. */
export async function expectPaper(page: Page): Promise<void> {
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
}
