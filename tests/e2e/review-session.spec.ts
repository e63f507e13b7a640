import type { Page } from "@playwright/test";
import { violations } from "./support/axe.ts";
import { expect, firstVisit as test } from "./support/test.ts";

// Noon, far from where a day begins.
test.beforeEach(({ page }) => page.clock.setFixedTime(new Date("2026-11-20T12:00:00")));

const asked = (page: Page, progress: string) =>
  expect(
    page.getByRole("article", { name: progress, exact: true }).locator(".ask-bar"),
  ).toBeVisible();
const press = async (page: Page, keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test("two cards by keyboard: undone, reloaded in between, finished, and finished in the other language", async ({
  page,
}) => {
  await page.goto("/review/");
  await expect(page.getByRole("button", { name: "Learn 10" })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.goto("/review/#session?cards=Q-ACT-03,Q-OPT-05");
  await asked(page, "1 of 2");
  await press(page, ["Space"]);
  await expect(page.getByRole("group", { name: "Answer" })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await press(page, ["Tab", "Space", "2"]);
  await asked(page, "2 of 2");

  await page.reload();
  await asked(page, "2 of 2");
  await press(page, ["u"]);
  await asked(page, "1 of 2");
  await press(page, ["Enter", "2"]);
  await asked(page, "2 of 2");
  await press(page, ["Space", "2"]);
  await expect(page.getByRole("heading", { name: "Done" })).toBeFocused();
  await expect(page.getByText("2 cards answered, nothing forgotten.")).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.getByRole("link", { name: "中文" }).click();
  await expect(page.getByRole("heading", { name: "完成" })).toBeVisible();
  await expect(page.getByText("共答 2 张，全部答上。")).toBeVisible();
  await press(page, ["u"]);
  await asked(page, "第 2/2 张");
  await press(page, ["Space", "2"]);
  await page.getByRole("button", { name: "回到今天" }).click();
  await expect(page.getByText("作答 2 次，答对 2 次，用时 1 分钟。")).toBeVisible();
});

test("手机上逐张作答：按钮不动，页面不横向滚动", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/zh/review/");
  await page.getByRole("button", { name: "学 10 张" }).click();
  await asked(page, "第 1/10 张");
  await page.goto("/zh/review/#session?cards=Q-OPT-01,N-25");
  await asked(page, "第 1/2 张");
  const bar = page.locator(".ask-bar");
  const closed = await bar.boundingBox();
  await bar.getByRole("button").click();
  await expect(page.getByRole("button", { name: /^没答上/ })).toHaveClass(/is-main/);
  expect(await bar.boundingBox()).toEqual(closed);
  expect(await violations(page, "looks")).toEqual([]);
  await page.getByRole("button", { name: /^答上了/ }).click();
  await asked(page, "第 2/2 张");
  await page.getByRole("button", { name: "看解答" }).click();
  await page.getByRole("button", { name: "下一题" }).click();
  // 看了解答就是没答上：再来一次，数字换过。
  await asked(page, "第 3/3 张");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
