import { drawings } from "./support/islands.ts";
import { topicRoutes } from "./support/routes.ts";
import { expect, firstVisit, test } from "./support/test.ts";

firstVisit.describe("without script", () => {
  firstVisit.use({ javaScriptEnabled: false });

  for (const route of topicRoutes) {
    firstVisit(
      `${route} can be read: prose, formulas, and the first picture of every drawing`,
      async ({ page }) => {
        await page.goto(route);
        await expect(page.locator("main h1")).toBeVisible();
        await expect(page.locator("main .prose p").first()).toBeVisible();
        for (const island of await page.locator(drawings).all()) {
          await expect(island.locator("svg, canvas").first()).toBeVisible();
        }
        const formulas = page.locator(".formula");
        if ((await formulas.count()) > 0) await expect(formulas.first()).toBeVisible();
      },
    );
  }

  firstVisit("questions open by themselves", async ({ page }) => {
    for (const route of topicRoutes) {
      await page.goto(route);
      const question = page.locator("details.question").first();
      if ((await question.count()) === 0) continue;
      await question.locator("summary").first().click();
      await expect(question).toHaveAttribute("open", "");
    }
  });
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

test.describe("code", () => {
  test("is copied by the button beside it", async ({ page, shared }) => {
    await shared.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/optimizers/");
    const block = page.locator(".code").first();
    await block.locator("button").click();
    await expect(block.locator("button")).toHaveText("Copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await block.locator("pre").textContent());
    await shared.clearPermissions();
  });
});
