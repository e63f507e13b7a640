import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { type PreviewServer, preview } from "vite";
import { violations } from "./support/axe.ts";
import { faultsOf, live } from "./support/drawing.ts";
import { expectLayout } from "./support/layout.ts";
import { test as base, expect } from "./support/test.ts";

/** A host of its own, which can go away, and a reader whose browser may keep pages. */
const test = base.extend<{ host: PreviewServer; origin: string; page: Page }>({
  host: async ({ browserName: _ }, use) => {
    const host = await preview({ preview: { port: 0, host: "localhost" }, logLevel: "silent" });
    await use(host);
    await gone(host);
  },
  origin: async ({ host }, use) => {
    await use(`http://localhost:${(host.httpServer.address() as AddressInfo).port}`);
  },
  baseURL: async ({ origin }, use) => {
    await use(origin);
  },
  page: async ({ browser, origin }, use) => {
    const context = await browser.newContext({ baseURL: origin, serviceWorkers: "allow" });
    await use(await context.newPage());
    await context.close();
  },
});

/** No network could be worse. */
async function gone(host: PreviewServer): Promise<void> {
  const { httpServer } = host;
  if (!httpServer.listening) return;
  const closed = new Promise((done) => httpServer.close(done));
  if ("closeAllConnections" in httpServer) httpServer.closeAllConnections();
  await closed;
}

/** Paths of what the browser keeps. */
const kept = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const cache = await caches.open("nabla");
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  });

test.describe("without a network", () => {
  // What is not kept cannot be had, and the console says so.
  test.use({ provoked: /ERR_|Failed to (fetch|load)|could not be fetched/ });

  test("a page that was opened opens again, and its drawings, drills and review cards work; another says why not", async ({
    page,
    host,
  }) => {
    await page.goto("/zh/gradient-descent/");
    await expect.poll(() => kept(page)).toContain("/zh/gradient-descent/");
    await page.goto("/review/");
    await expect.poll(() => kept(page)).toContain("/review/");
    await gone(host);

    await page.goto("/zh/gradient-descent/?from=somewhere#step-size");
    const island = await live(page, "step-size");
    await island.locator("button[data-preset]").last().press("Enter");
    expect(await faultsOf(island)).toEqual([]);
    await page.locator("#practice").scrollIntoViewIfNeeded();
    await expect(page.locator("#practice input, #practice button").first()).toBeVisible();
    const loaded = await page.evaluate(() => document.fonts.check("16px KaTeX_Main"));
    expect(loaded).toBe(true);

    await page.goto("/review/#session?cards=Q-OPT-01,Q-GD-01");
    await expect(page.locator(".ask-bar")).toBeVisible();
    await page.keyboard.press("Space");
    await expect(page.getByRole("group", { name: "Answer" })).toBeVisible();

    await page.goto("/zh/optimizers/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("离线阅读");
    await expect(page.locator("[data-offline-absent]")).toContainText("/zh/optimizers/");
    await page
      .getByRole("link", { name: /梯度下降/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/zh\/gradient-descent\/$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test("a page is the host's newest while there is one, and what was kept is brought up to date", async ({
    page,
    host,
    origin,
  }) => {
    await page.goto("/offline/");
    await expect.poll(() => kept(page)).toContain("/offline/");
    // A page of an older build, with a file that the site no longer has.
    await page.evaluate(async () => {
      const cache = await caches.open("nabla");
      const type = { headers: { "content-type": "text/html" } };
      await cache.put("/lab/", new Response("<h1>Yesterday</h1>", type));
      await cache.put("/gone/", new Response("<h1>Gone</h1>", type));
      await cache.put("/assets/old-12345678.js", new Response("0"));
    });
    await page.goto("/lab/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lab");
    await page.evaluate(async () => {
      const cache = await caches.open("nabla");
      const type = { headers: { "content-type": "text/html" } };
      await cache.put("/lab/", new Response("<h1>Yesterday</h1>", type));
      // As a new build would: the worker begins anew.
      const [worker] = await navigator.serviceWorker.getRegistrations();
      await worker?.unregister();
    });
    await page.goto("/offline/");
    await expect.poll(() => kept(page)).not.toContain("/gone/");
    expect(await kept(page)).not.toContain("/assets/old-12345678.js");
    await gone(host);
    await page.goto(`${origin}/lab/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lab");
  });
});

test("the whole book is kept when the reader asks, and removed", async ({ page }) => {
  await page.goto("/zh/offline/");
  await expectLayout(page);
  await expect(page.locator("[data-offline-size]")).toContainText("MB");
  await page.getByRole("button", { name: "保存全部页面" }).click();
  await expect(page.locator("[data-offline-said]")).toHaveText("全部页面都已保存。");
  const rows = page.locator("[data-page]");
  await expect(page.locator("[data-page][data-kept]")).toHaveCount(await rows.count());
  await expect(rows.last()).toContainText("已保存");
  const held = await kept(page);
  expect(held.filter((path) => /^\/(?!zh\/|offline\/).*\/$/.test(path))).toEqual([]);
  expect(held.some((path) => path.includes("KaTeX_AMS-Regular"))).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "删除已保存的页面" }).click();
  await expect(page.locator("[data-page][data-kept]")).toHaveCount(0);
  expect(await kept(page)).toEqual([]);
});

test("the whole site can be had as a file", async ({ page }) => {
  await page.goto("/offline/");
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download nabla.zip" }).click();
  expect((await coming).suggestedFilename()).toBe("nabla.zip");
});
