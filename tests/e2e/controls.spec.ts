import { faultsOf, openLab } from "./support/drawing.ts";
import { widgetIds } from "./support/routes.ts";
import { sweep } from "./support/sweep.ts";
import { expect, test } from "./support/test.ts";

test.use({ motion: true });

for (const id of widgetIds) {
  test(`${id}: every control goes through its whole range by keyboard, and the drawing bears it`, async ({
    page,
  }) => {
    const island = await openLab(page, id);
    await expect(island.locator("details[data-failed='0'] li").first()).toBeAttached();
    const knobs = await sweep(island);
    expect(knobs.size).toBeGreaterThan(0);
  });

  test(`${id}: every preset is sound and marked as on, in one of the languages`, async ({
    page,
  }) => {
    // By turns: what a preset draws does not depend on the language.
    for (const [turn, lang] of (["en", "zh"] as const).entries()) {
      const island = await openLab(page, id, "", lang);
      const chips = await island.locator("button[data-preset]").all();
      for (const chip of chips.filter((_, i) => i % 2 === turn)) {
        await chip.press("Enter");
        await expect(chip).toHaveAttribute("aria-pressed", "true");
        expect(await faultsOf(island), (await chip.textContent()) ?? "").toEqual([]);
      }
    }
  });
}
