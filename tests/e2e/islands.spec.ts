import { startAll } from "./support/islands.ts";
import { topicRoutes, widgetIds, widgetRoutes } from "./support/routes.ts";
import { expect, test } from "./support/test.ts";

for (const route of ["/", "/zh/", ...topicRoutes, ...widgetRoutes]) {
  test(`${route}: every drawing comes alive, from the same picture`, async ({ page }) => {
    await page.goto(route);
    await startAll(page);
    await expect(page.locator(".island-failed")).toHaveCount(0);
  });
}

/** What strangers put into addresses: each as the query of every drawing. */
const garbage = [
  "=&=&&",
  "%",
  "%E0%A4%A",
  "__proto__=1&constructor=2&toString=3",
  "step=NaN&eta=Infinity&steps=-1e999&seed=9007199254740993",
  "show=,,,none,%00&start=a,b,c&formula=((((((((((&preset=<img src=x onerror=alert(1)>",
  "学习率=一&β=二",
  `formula=${"(".repeat(3000)}&logits=${"9,".repeat(3000)}`,
];

for (const id of widgetIds) {
  test(`${id}: no address is illegal`, async ({ page }) => {
    for (const query of garbage) {
      await page.goto("about:blank");
      await page.goto(`/lab/${id}/#${id}?${query}`);
      await expect(page.locator("[data-island]").first()).toHaveAttribute("data-live", "");
      await expect(page.locator(".island-failed, [data-error]")).toHaveCount(0);
    }
    // The same while the page is open.
    for (const query of garbage) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#${id}?${query}`);
    }
    await expect(page.locator("[data-island] svg").first()).toBeVisible();
    await expect(page.locator(".island-failed, [data-error]")).toHaveCount(0);
  });
}

test("before a drawing nears the viewport, a page runs its entry script and nothing else", async ({
  page,
}) => {
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
});

test("nothing moves when drawings come alive", async ({ page }) => {
  await page.addInitScript(() => {
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
  for (const route of ["/", ...topicRoutes]) {
    await page.goto(route);
    await startAll(page);
    const shifts = await page.evaluate(() => (window as Window & { shifts?: number }).shifts ?? 0);
    expect(shifts, route).toBeLessThanOrEqual(0.01);
  }
});
