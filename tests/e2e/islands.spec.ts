import type { Page } from "@playwright/test";
import { startAll } from "./support/islands.ts";
import { expectPaper } from "./support/paper.ts";
import { topicRoutes } from "./support/routes.ts";
import { expect, firstVisit } from "./support/test.ts";

/** Adds up how far things move without the reader's doing, from the start of the next page. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const w = window as Window & { shifts?: number };
    w.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) w.shifts = (w.shifts ?? 0) + entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });

// Alone on its page, a drawing is started in both languages by the tests of its presets.
for (const route of ["/", "/zh/", "/offline/", ...topicRoutes]) {
  firstVisit(
    `${route}: every drawing comes alive from the same picture, nothing moves, and paper has it all`,
    async ({ page }) => {
      await watchShifts(page);
      await page.goto(route);
      await startAll(page);
      await expect(page.locator(".island-failed")).toHaveCount(0);
      const shifts = await page.evaluate(
        () => (window as Window & { shifts?: number }).shifts ?? 0,
      );
      expect(shifts).toBeLessThanOrEqual(0.01);
      if (topicRoutes.includes(route)) await expectPaper(page);
    },
  );
}

firstVisit(
  "before a drawing nears the viewport, a page runs its entry script and nothing else",
  async ({ page }) => {
    for (const route of topicRoutes) {
      const scripts: string[] = [];
      page.removeAllListeners("response");
      page.on("response", (r) => {
        if (r.request().resourceType() === "script") scripts.push(r.url());
      });
      await page.setViewportSize({ width: 1280, height: 300 });
      await page.goto(route);
      const near = await page.evaluate(() =>
        [...document.querySelectorAll("[data-island]")].some(
          (e) => e.getBoundingClientRect().top < innerHeight + 300,
        ),
      );
      await page.waitForLoadState("networkidle");
      if (!near) expect([route, scripts.length]).toEqual([route, 1]);
    }
  },
);
