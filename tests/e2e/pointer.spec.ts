import type { Locator } from "@playwright/test";
import { control, faultsOf, firstSlider, live, nextFrame, openLab } from "./support/drawing.ts";
import { englishTopics, sampleWidgets, widgetIds } from "./support/routes.ts";
import { expect, firstVisit, test } from "./support/test.ts";

/** Middle of an element, in the window. */
async function middleOf(element: Locator): Promise<{ x: number; y: number; width: number }> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error("middleOf: the element has no box");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
}

/** Presses at the middle, moves by so many pixels in a few steps, and lets go. */
async function drag(element: Locator, dx: number, dy: number): Promise<void> {
  const { mouse } = element.page();
  const { x, y } = await middleOf(element);
  await mouse.move(x, y);
  await mouse.down();
  for (const share of [0.3, 0.6, 1]) await mouse.move(x + dx * share, y + dy * share);
  await mouse.up();
}

const ways = [
  [40, -24],
  [-40, 24],
] as const;

for (const id of widgetIds) {
  test(`${id}: every handle can be dragged, and moved with the arrow keys`, async ({ page }) => {
    const island = await openLab(page, id);
    const met = new Set<string>();
    const presets = await island.locator("button[data-preset]").all();
    for (const preset of [null, ...presets]) {
      if (preset) await preset.press("Enter");
      const handles = island.locator("[role=slider]:not(input)");
      const names = await handles.evaluateAll((all) => all.map((e) => e.ariaLabel ?? ""));
      for (const name of names) {
        if (met.has(name)) continue;
        met.add(name);
        const handle = island.getByRole("slider", { name, exact: true }).and(handles).first();
        const at = async () => (await handle.getAttribute("aria-valuetext")) ?? "";

        // There and back: at a border one of the two moves nothing.
        const trail = [await at()];
        for (const key of ["ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown", "Shift+ArrowLeft"]) {
          await handle.press(key);
          await expect(handle).toBeFocused();
          trail.push(await at());
        }
        expect(trail, name).not.toContain("");
        expect(new Set(trail).size, `${name}: ${trail.join("; ")}`).toBeGreaterThan(1);
        await expect(page).toHaveURL(new RegExp(`#${id}(\\?|$)`));

        const moved = [];
        for (const [dx, dy] of ways) {
          const before = [await at(), page.url()];
          await drag(handle, dx, dy);
          await nextFrame(page);
          moved.push(before.join() !== [await at(), page.url()].join());
          expect(await faultsOf(island), name).toEqual([]);
        }
        expect(moved, name).toContain(true);
      }
    }
  });
}

for (const id of sampleWidgets) {
  test(`${id}: a slider follows the mouse and a finger`, async ({ browser, watched, baseURL }) => {
    for (const hasTouch of [false, true]) {
      const context = await browser.newContext({
        baseURL: baseURL ?? "",
        hasTouch,
        isMobile: hasTouch,
        viewport: hasTouch ? { width: 390, height: 800 } : { width: 1280, height: 800 },
      });
      const page = await context.newPage();
      watched(page);
      const island = await openLab(page, id);
      const { knob, range } = await firstSlider(island);
      const last = Number(await range.getAttribute("max"));
      for (const share of [0.9, 0.15]) {
        const { x, y, width } = await middleOf(range);
        const to = x + width * (share - 0.5);
        if (hasTouch) await page.touchscreen.tap(to, y);
        else await drag(range, to - x, 0);
        // The thumb's own width and the grip beside its middle cost a few per cent.
        await expect
          .poll(async () => Math.abs(Number(await range.inputValue()) / last - share))
          .toBeLessThan(0.12);
        await expect(page).toHaveURL(new RegExp(`#${id}(\\?|$)`));
        expect(await faultsOf(island), knob).toEqual([]);
      }
      await context.close();
    }
  });
}

test("gradients are drawn by hand", async ({ page }) => {
  const island = await openLab(page, "gradient-sequence", "sequence=drawn");
  const drawn = control(island, "drawn");
  const before = await drawn.getAttribute("data-value");
  await drag(island.locator("svg[data-drawing]").first().locator("rect").last(), 80, -30);
  await expect(drawn).not.toHaveAttribute("data-value", before ?? "");
  await expect(page).toHaveURL(/drawn=/);
  expect(await faultsOf(island)).toEqual([]);
});

firstVisit.describe("on a phone", () => {
  firstVisit.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  for (const route of englishTopics) {
    firstVisit(
      `${route}: a finger moves a handle without scrolling the page, and scrolls it elsewhere`,
      async ({ page }) => {
        await page.goto(route);
        const handle = page.locator("[data-island] g[role=slider]").first();
        const id = await handle.evaluate((e) => e.closest("[data-island]")?.id ?? "");
        await handle.scrollIntoViewIfNeeded();
        const island = await live(page, id);
        const session = await page.context().newCDPSession(page);
        const touch = (type: "touchStart" | "touchMove" | "touchEnd", x = 0, y = 0) =>
          session.send("Input.dispatchTouchEvent", {
            type,
            touchPoints: type === "touchEnd" ? [] : [{ x, y }],
          });
        const slide = async (x: number, y: number, dx: number, dy: number) => {
          await touch("touchStart", x, y);
          for (const share of [0.25, 0.5, 0.75, 1])
            await touch("touchMove", x + dx * share, y + dy * share);
          await touch("touchEnd");
        };
        const { x, y } = await middleOf(handle);
        const now = await page.evaluate(() => scrollY);
        await slide(x, y, x < 195 ? 40 : -40, 45);
        await expect(page).toHaveURL(new RegExp(`#${id}\\?`));
        expect(await page.evaluate(() => scrollY)).toBe(now);
        expect(await faultsOf(island)).toEqual([]);

        const title = await middleOf(island.locator("h3").first());
        const before = await page.evaluate(() => scrollY);
        await slide(title.x, title.y, 0, -120);
        await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
      },
    );
  }
});
