import type { Locator } from "@playwright/test";
import { faultsOf, firstSlider, openLab, stateOf, tool, wordsOf } from "./support/drawing.ts";
import { widgetIds } from "./support/routes.ts";
import { expect, test } from "./support/test.ts";

/** The pictures as markup. */
const pictures = (island: Locator): Promise<string> =>
  island.evaluate((root) =>
    [...root.querySelectorAll("svg[data-drawing]")].map((svg) => svg.innerHTML).join(),
  );

for (const id of widgetIds) {
  test(`${id}: pin, reset, checks and numbers do what they say, by keyboard`, async ({ page }) => {
    const island = await openLab(page, id);

    // A pinned state stays in the picture, and reset returns to the start.
    const start = await stateOf(island);
    const words = (await wordsOf(island).textContent()) ?? "";
    const { knob, range } = await firstSlider(island);
    const before = await range.inputValue();
    const end = before === (await range.getAttribute("max")) ? "Home" : "End";
    await range.press(end);
    await expect.poll(() => wordsOf(island).textContent()).not.toBe("");
    const plain = await pictures(island);
    await tool(island, /^Reset$/).click();
    await expect.poll(() => stateOf(island)).toEqual(start);

    await tool(island, /Pin to compare/).press("Enter");
    const line = island.getByText("Pinned state, drawn dotted:");
    await expect(line).toContainText("the same as now");
    await range.press(end);
    await expect(line).toContainText(`${knob}=`);
    await expect.poll(() => pictures(island)).not.toBe(plain);
    expect(await faultsOf(island)).toEqual([]);
    const unpin = tool(island, /Remove the pin/);
    await expect(unpin).toHaveAttribute("aria-pressed", "true");
    await unpin.press("Enter");
    await expect(line).toHaveCount(0);

    await tool(island, /^Reset$/).press("Enter");
    await expect.poll(() => stateOf(island)).toEqual(start);
    await expect(wordsOf(island)).toHaveText(words);
    await expect(page).toHaveURL((url) => url.hash === `#${id}`);

    // Checks and numbers open, with something to read.
    const checks = island.locator("details[data-failed]");
    const count = await checks.locator("li").count();
    expect(count).toBeGreaterThan(0);
    await expect(checks.locator("summary")).toContainText(`${count} checked`);
    await checks.locator("summary").press("Enter");
    for (const item of await checks.locator("li").all()) {
      await expect(item).toBeVisible();
      await expect(item).toContainText(/\S.*should be \S+.*, is \S+.*✓/);
      await expect(item).not.toContainText(/NaN|undefined|null/);
    }
    await checks.locator("summary").press("Enter");
    await expect(checks.locator("li").first()).toBeHidden();

    await island.locator("footer details:not([data-failed]) > summary").press("Enter");
    const table = island.locator("footer table");
    await expect(table).toBeVisible();
    expect(await table.locator("thead th").count()).toBeGreaterThan(1);
    await expect(table).not.toContainText(/NaN|undefined|\[object/);

    // New words are said aloud when the hand rests.
    for (const chip of await island.locator("button[data-preset]").all()) {
      await chip.press("Enter");
      if ((await wordsOf(island).textContent()) !== words) break;
    }
    await expect(wordsOf(island)).not.toHaveText(words);
    await expect(island.locator("footer [role=status]")).toHaveText(
      (await wordsOf(island).textContent()) ?? "",
    );
    await expect(table).toBeVisible();
  });
}

test("the menu of exports opens and closes by keyboard, and gives the focus back", async ({
  page,
}) => {
  const island = await openLab(page, widgetIds[0] as string);
  const button = tool(island, /Export/);
  await button.press("Enter");
  const items = island.getByRole("menuitem");
  await expect(items.first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(items.last()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(items.first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(items.last()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(items.first()).toBeHidden();
  await expect(button).toBeFocused();
});
