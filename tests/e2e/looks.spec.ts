import { startAll } from "./support/islands.ts";
import { expect, test } from "./support/test.ts";

// Pages whose look is kept as pictures. Another build of the browser smooths letters in another way, so that a share of
// the picture may differ; a column that slips, a drawing that is empty or a theme that is lost differs in more.
// After a wanted change: `npm run build`, then `npx playwright test looks --update-snapshots`.
const looks = [
  { name: "home", route: "/", width: 1280, theme: "light" },
  { name: "topic-phone", route: "/activations/", width: 360, theme: "dark" },
  { name: "topic-tablet", route: "/gradient-descent/", width: 768, theme: "light" },
  { name: "lab-race", route: "/lab/optimizer-race/", width: 1440, theme: "dark" },
  { name: "drawing-phone", route: "/lab/activation-explorer/", width: 360, theme: "light" },
] as const;

for (const { name, route, width, theme } of looks) {
  test(`${route} at ${width} px, ${theme}, looks as it did`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(route);
    await startAll(page);
    await page.evaluate(() => scrollTo(0, 0));
    await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.03 });
  });
}
