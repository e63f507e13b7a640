import { faultsOf, live, stateOf } from "./support/drawing.ts";
import { drawings } from "./support/islands.ts";
import { drawingsOf, englishTopics, topicRoutes } from "./support/routes.ts";
import { expect, test } from "./support/test.ts";

test("the three topics are there, in both languages, each with drawings", () => {
  for (const topic of ["activations", "gradient-descent", "optimizers"])
    for (const route of [`/${topic}/`, `/zh/${topic}/`]) {
      expect(topicRoutes).toContain(route);
      expect(drawingsOf(route).length, route).toBeGreaterThan(0);
    }
});

for (const route of englishTopics) {
  test(`${route}: a drawing starts when it nears the viewport, and not before`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 400 });
    await page.goto(route);
    const last = page.locator(drawings).last();
    const far = await last.evaluate((e) => e.getBoundingClientRect().top > innerHeight + 1000);
    expect(far).toBe(true);
    await page.waitForLoadState("networkidle");
    await expect(last).not.toHaveAttribute("data-live");
    await expect(last.locator("svg[data-drawing]").first()).toBeAttached();
    // Near, and still out of sight.
    await last.evaluate((e) =>
      scrollBy({ top: e.getBoundingClientRect().top - innerHeight - 200, behavior: "instant" }),
    );
    await expect(last).not.toBeInViewport();
    await expect(last).toHaveAttribute("data-live", "");
    expect(await faultsOf(last)).toEqual([]);
  });

  test(`${route}: a drawing starts under the keyboard, and keeps what it was told`, async ({
    page,
  }) => {
    await page.goto(route);
    const first = page.locator("[data-island]").first();
    const id = (await first.getAttribute("id")) ?? "";
    // Focus comes first, the code after it.
    await first.locator("button[data-preset]").first().focus();
    const island = await live(page, id);
    await expect(island.locator("button[data-preset]").first()).toBeFocused();
    const before = await stateOf(island);
    await island.locator("button[data-preset]").last().press("Enter");
    await expect.poll(() => stateOf(island)).not.toEqual(before);
  });
}
