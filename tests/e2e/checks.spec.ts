import type { Page } from "@playwright/test";
import { violations } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

/** How far anything on the page has moved that the reader did not touch. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput)
          (window as unknown as { shifted: number }).shifted += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
const shifted = (page: Page) =>
  page.evaluate(() => (window as unknown as { shifted: number }).shifted);

test("a question is a check: missed, seen again at the end of the page, marked after a reload", async ({
  page,
}) => {
  await watchShifts(page);
  await page.goto("/gradient-descent/");
  const question = page.locator("#Q-GD-02");
  await question.locator("> summary").click();
  await question.getByRole("button", { name: "Forgot" }).click();
  await expect(question.getByRole("status")).toContainText("again at the end of this page");
  await expect(question.getByRole("button", { name: "Undo" })).toBeFocused();
  const once = page.getByRole("region", { name: "Once more" });
  const copy = once.locator(".question");
  await copy.locator("> summary").click();
  await expect(copy.getByText("Key points")).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await question.scrollIntoViewIfNeeded();
  await expect(question.getByText("answered today")).toBeVisible();
  await expect(question.locator("> .answer")).toBeHidden();
  await expect(copy).toHaveCount(1);
  await copy.locator("> summary").click();
  await copy.getByRole("button", { name: "Got it" }).click();
  await expect(copy).toHaveCount(0);
  await question.locator("> summary").click();
  await question.getByRole("button", { name: "Undo" }).click();
  await expect(question.getByText("answered today")).toHaveCount(0);
  expect(await shifted(page)).toBeLessThan(0.01);
});

test("自己推：遮住最后一步，选规则，看答案，勾出错处", async ({ page }) => {
  await page.goto("/zh/optimizers/");
  const derivation = page.locator("#D-30");
  await derivation.locator("summary").first().click();
  await derivation.getByRole("link", { name: "自己推一遍" }).click();
  await expect(page.getByText("接下来用哪条规则")).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.locator(".derive-told")).toContainText("“取极限，或略去小量”");
  await page.keyboard.press("Space");
  await page.getByRole("checkbox", { name: "我在这一步出错了" }).check();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "没答上" }).click();
  await page.goto("/zh/review/#derive");
  const row = page.getByRole("listitem").filter({ hasText: "偏差修正" });
  await expect(row).toContainText("上次：第 5 步出错");
  await expect(row.getByRole("img")).toHaveAccessibleName(/下次遮住 5 步中的 1 步/);
  expect(await violations(page)).toEqual([]);
});
