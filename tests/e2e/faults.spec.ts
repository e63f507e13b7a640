import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { faultsOf, firstSlider, live, openLab, stateOf, wordsOf } from "./support/drawing.ts";
import { drawingsOf, sampleTopics, sampleWidgets, widgetIds } from "./support/routes.ts";
import { expect, test } from "./support/test.ts";

// What goes wrong here is told in the console, as it should be.
test.use({ provoked: /planted|Failed to load resource|error loading dynamically|Failed to fetch/ });

const chunk = (id: string) => new RegExp(`/assets/${id}-[\\w-]+\\.js(\\?.*)?$`);

const client = readFileSync(
  `dist/assets/${readdirSync("dist/assets").find((name) => /^client-[\w-]+\.js$/.test(name))}`,
  "utf8",
);

/** Under which name a chunk hands over a drawing's module; null where the chunk is that module. */
const moduleIn = (id: string): string | null =>
  new RegExp(`/${id}-[\\w-]+\\.js.\\)\\.then\\((\\w+)=>\\1\\.(\\w+)\\)`).exec(client)?.[2] ?? null;

/** Puts other members over those of a drawing's definition: `body` is the object literal that does. */
async function spoil(page: Page, id: string, body: string): Promise<void> {
  const name = moduleIn(id);
  const over = `Object.defineProperties({ ...whole }, Object.getOwnPropertyDescriptors(${body}))`;
  await page.route(chunk(id), (route) => {
    const url = new URL(route.request().url());
    if (url.searchParams.has("whole")) return route.continue();
    const from = `"${url.pathname}?whole"`;
    return route.fulfill({
      contentType: "text/javascript",
      body:
        name === null
          ? `import whole from ${from}; export default ${over};`
          : `import { ${name} as module } from ${from}; const whole = module.default;
            export * from ${from}; export const ${name} = { default: ${over} };`,
    });
  });
}

const throwsAt = (condition: string) =>
  `{ model(values) { if (${condition}) throw new Error("planted"); return whole.model(values); } }`;

for (const id of sampleWidgets) {
  test(`${id}: a state in which it throws shows a card, and the drawing comes back`, async ({
    page,
  }) => {
    // It throws wherever it is not as at the start.
    const now = "JSON.stringify(values)";
    await spoil(page, id, throwsAt(`${now} !== (globalThis.start ??= ${now})`));
    const island = await openLab(page, id);
    const start = await stateOf(island);
    const { range } = await firstSlider(island);
    await range.press("End");
    const card = island.getByRole("alert");
    await expect(card).toContainText("This drawing hit an error.");
    await expect(card).toContainText("planted");
    // The frame and the page around it live on.
    await expect(island.locator("button[data-preset]").first()).toBeVisible();
    await expect(page.locator("main h1")).toBeVisible();
    await card.getByRole("button", { name: "Reset" }).press("Enter");
    await expect(card).toHaveCount(0);
    await expect.poll(() => stateOf(island)).toEqual(start);
    expect(await faultsOf(island)).toEqual([]);
    await expect(wordsOf(island)).not.toBeEmpty();
  });
}

for (const route of sampleTopics) {
  const zh = route.startsWith("/zh/");

  test(`${route}: drawings without code keep their picture, one that throws shows its card, the others live`, async ({
    page,
  }) => {
    const drawings = drawingsOf(route);
    const [missing, throwing, ...sound] = new Set(drawings.map((d) => d.widget));
    expect(sound.length).toBeGreaterThan(0);
    await page.route(chunk(missing as string), (request) => request.abort());
    await spoil(page, throwing as string, throwsAt("true"));
    await page.goto(route);
    for (const { id, widget } of drawings) {
      const island = page.locator(`[id="${id}"]`);
      await island.scrollIntoViewIfNeeded();
      if (widget === missing) {
        const words = zh ? "这幅图未能启动" : "This drawing could not be started.";
        await expect(page.locator(`[id="${id}"] + .island-failed`)).toContainText(words);
        await expect(island).not.toHaveAttribute("data-live");
        await expect(island.locator("svg[data-drawing]").first()).toBeVisible();
      } else if (widget === throwing) {
        const words = zh ? "这幅图出错了。" : "This drawing hit an error.";
        await expect(island).toHaveAttribute("data-live", "");
        await expect(island.getByRole("alert")).toContainText(words);
      } else expect(await faultsOf(await live(page, id))).toEqual([]);
    }
    const failing = drawings.filter((d) => d.widget === missing);
    await expect(page.locator(".island-failed")).toHaveCount(failing.length);
    await page.locator("[data-theme-button]").click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  });
}

test("a frame that cannot be drawn gives the picture back", async ({ page }) => {
  const id = widgetIds[0] as string;
  await spoil(page, id, `{ get presets() { throw new Error("planted"); } }`);
  await page.goto(`/lab/${id}/`);
  await expect(page.locator(".island-failed")).toBeVisible();
  await expect(page.locator("[data-island] svg[data-drawing]").first()).toBeVisible();
});

test("without the code of all drawings, a page is what it was", async ({ page }) => {
  await page.route(/\/assets\/(client|WidgetFrame|react)[\w-]*\.js/, (route) => route.abort());
  const id = widgetIds[0] as string;
  await page.goto(`/lab/${id}/`);
  await expect(page.locator(".island-failed")).toBeVisible();
  await expect(page.locator("[data-island] svg[data-drawing]").first()).toBeVisible();
  await page.locator("[data-theme-button]").click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});
