import type { Locator, Page } from "@playwright/test";
import { expect } from "./test.ts";

/** Waits until the page's box of drills answers. */
export async function live(page: Page): Promise<Locator> {
  const island = page.locator("#practice");
  await expect(island).toHaveAttribute("data-live", "");
  await expect(island.locator(".practice-box")).toBeVisible();
  return island;
}
