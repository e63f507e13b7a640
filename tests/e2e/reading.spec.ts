import { routes, topicRoutes } from "./support/routes.ts";
import { expect, test } from "./support/test.ts";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  for (const route of topicRoutes) {
    test(`${route} can be read: prose, formulas, and the first picture of every drawing`, async ({
      page,
    }) => {
      await page.goto(route);
      await expect(page.locator("main h1")).toBeVisible();
      await expect(page.locator("main p").first()).toBeVisible();
      for (const island of await page.locator("[data-island]").all()) {
        await expect(island.locator("svg, canvas").first()).toBeVisible();
      }
      const formulas = page.locator(".formula");
      if ((await formulas.count()) > 0) await expect(formulas.first()).toBeVisible();
    });
  }

  test("questions open by themselves", async ({ page }) => {
    for (const route of topicRoutes) {
      await page.goto(route);
      const question = page.locator("details.question").first();
      if ((await question.count()) === 0) continue;
      await question.locator("summary").first().click();
      await expect(question).toHaveAttribute("open", "");
    }
  });
});

for (const width of [360, 768, 1440]) {
  test(`nothing is wider than a screen of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const route of routes) {
      await page.goto(route);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([route, overflow]).toEqual([route, 0]);
    }
  });
}

test("on paper a page has its prose and its drawings, and no header or buttons of the site", async ({
  page,
}) => {
  await page.emulateMedia({ media: "print" });
  for (const route of topicRoutes) {
    await page.goto(route);
    await expect(page.locator("main h1")).toBeVisible();
    await expect(page.locator("[data-header]")).toBeHidden();
  }
});

test("the first stop of the Tab key leads past the header", async ({ page }) => {
  for (const route of ["/", ...topicRoutes.slice(0, 1)]) {
    await page.goto(route);
    await page.keyboard.press("Tab");
    const target = await page.evaluate(() => document.activeElement?.getAttribute("href"));
    expect(target).toMatch(/^#/);
    await expect(page.locator(target as string)).toHaveCount(1);
  }
});

test("every page has one heading of the first rank, one main part, and its language", async ({
  page,
}) => {
  for (const route of routes) {
    await page.goto(route);
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page.locator("main")).toHaveCount(1);
    const lang = route.startsWith("/zh/") ? "zh-CN" : "en";
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
  }
});
