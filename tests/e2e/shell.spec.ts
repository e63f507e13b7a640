import { pathsOf, routes, topicRoutes } from "./support/routes.ts";
import { expect, test } from "./support/test.ts";

const background = () => getComputedStyle(document.documentElement).backgroundColor;

test.describe("theme", () => {
  test("follows the system until the reader chooses, and the choice is kept", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/");
    const light = await page.evaluate(background);
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await page.evaluate(background);
    expect(dark).not.toBe(light);

    const button = page.locator("[data-theme-button]");
    await button.click();
    expect(await page.evaluate(background)).toBe(light);
    await page.reload();
    expect(await page.evaluate(background)).toBe(light);
    await button.click();
    await page.emulateMedia({ colorScheme: "light" });
    expect(await page.evaluate(background)).toBe(dark);
    await button.click();
    expect(await page.evaluate(background)).toBe(light);
  });

  test("the page works where nothing can be stored", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await page.goto("/");
    await page.locator("[data-theme-button]").click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  });
});

test.describe("language", () => {
  for (const route of topicRoutes.filter((r) => !r.startsWith("/zh/"))) {
    test(`${route} has its twin, at the same place`, async ({ page }) => {
      await page.goto(route);
      const id = await page.locator("main h2[id]").first().getAttribute("id");
      await page.goto(`${route}#${id}`);
      await page.locator("a[data-language]").first().click();
      await expect(page).toHaveURL(new RegExp(`/zh${route}#${id}$`));
      await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
      await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
    });
  }
});

test.describe("wrong addresses", () => {
  test.use({ provoked: /404/ });
  for (const address of ["/no-such-page/", "/zh/nowhere/", "/lab/none/", "/a/b/c.html"]) {
    test(`${address} is answered with 404, in both languages, with a way home`, async ({
      page,
    }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      await expect(page.locator("main h1")).toBeVisible();
      await expect(page.locator("main [lang^=zh]").first()).toBeVisible();
      await page.locator('main a[href="/"]').first().click();
      await expect(page).toHaveURL(/\/$/);
    });
  }
});

test("every link inside the site leads somewhere", async ({ request }) => {
  const targets = new Map<string, string>();
  for (const route of routes) for (const path of pathsOf(route)) targets.set(path, route);
  expect(targets.size).toBeGreaterThanOrEqual(routes.length);
  for (const [path, from] of targets) {
    const response = await request.get(path);
    expect([from, path, response.status()]).toEqual([from, path, 200]);
  }
});
