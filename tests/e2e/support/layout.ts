import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

/** Says its language, has one heading of the first rank and one main part, and is as wide as the screen. */
export async function expectLayout(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  await expect(page.locator("html")).toHaveAttribute(
    "lang",
    pathname.startsWith("/zh/") ? "zh-CN" : "en",
  );
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator("main")).toHaveCount(1);
  const before = page.viewportSize();
  for (const width of [320, 360, 768, 1440, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([width, overflow]).toEqual([width, 0]);
  }
  if (before) await page.setViewportSize(before);
}
