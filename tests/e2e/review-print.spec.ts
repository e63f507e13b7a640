import type { Page } from "@playwright/test";
import { violations } from "./support/axe.ts";
import { openReview } from "./support/review.ts";
import { expect, test } from "./support/test.ts";

/** Sizes of the pages of what the printer gets, in points. */
async function pagesOf(page: Page): Promise<readonly string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return sizes.map(([, width, height]) => `${Math.round(+width!)}×${Math.round(+height!)}`);
}

/** What would be cut off at the edge of the paper, as it is laid out for print. */
async function cut(page: Page): Promise<readonly string[]> {
  await page.setViewportSize({ width: 703, height: 1000 });
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".print-fit")].flatMap((box) => {
      const over = box.scrollWidth - box.clientWidth;
      return over > 1 ? [`${over} px: ${box.textContent}`] : [];
    }),
  );
  await page.emulateMedia({ media: null });
  return found;
}

// The longest of the sheets for the words of the other language.
const sheets = {
  en: ["activations", "gradient-descent", "optimizers"],
  zh: ["optimizers"],
} as const;

for (const lang of ["en", "zh"] as const)
  test(`${lang}: a cheat sheet is a page or two of the paper that was asked for, with nothing cut`, async ({
    page,
  }) => {
    for (const topic of sheets[lang]) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await openReview(page, `#print?topic=${topic}&paper=a4`, lang);
      await expect(page.locator(`.print-sheet[data-topic="${topic}"]`)).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      const pages = await pagesOf(page);
      expect([topic, pages.length <= 2, new Set(pages)]).toEqual([
        topic,
        true,
        new Set(["595×842"]),
      ]);
      expect([topic, await cut(page)]).toEqual([topic, []]);
    }
    // The other paper is shorter, and the last of them the longest.
    await page.getByLabel("Letter").check();
    expect((await pagesOf(page)).length).toBe(2);
    await expect(page.locator(".print-sheet .measurements .value").first()).toBeVisible();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await violations(page, lang === "en" ? "all" : "looks")).toEqual([]);
  });

test("questions come first and their answers under the same numbers on other pages, on Letter too", async ({
  page,
}) => {
  await openReview(page, "#print?topic=gradient-descent&what=questions");
  await page.getByLabel("Letter").check();
  const sheets = page.locator(".print-sheet");
  await expect(sheets).toHaveCount(2);
  const numbers = (at: number) => sheets.nth(at).locator(".print-number").allInnerTexts();
  expect(await numbers(0)).toEqual(await numbers(1));
  expect((await numbers(0)).length).toBeGreaterThan(5);
  const pages = await pagesOf(page);
  expect(new Set(pages)).toEqual(new Set(["612×792"]));
  expect(pages.length).toBeGreaterThan(1);
  await page.getByLabel("Only my mistakes, answers last").check();
  await expect(page.getByText("No open mistakes in these topics.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Print", exact: true })).toBeDisabled();
});
