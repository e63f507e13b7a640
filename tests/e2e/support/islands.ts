import type { Locator, Page } from "@playwright/test";
import { expect } from "./test.ts";

/** Drawings, and not the boxes of drills. */
export const drawings = '[data-island]:not([data-island="drill"])';

/** Brings every island of the page near the viewport, and waits until all are live. */
export async function startAll(page: Page): Promise<Locator[]> {
  const islands = await page.locator("[data-island]").all();
  for (const island of islands) {
    await island.scrollIntoViewIfNeeded();
    await expect(island).toHaveAttribute("data-live", "");
  }
  return islands;
}
