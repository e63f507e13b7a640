import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";

export { expect };

interface Options {
  /** Console messages that a test provokes on purpose. */
  readonly provoked: RegExp | null;
  /** Whether things may move of themselves. Without it a page does not glide towards what is focused. */
  readonly motion: boolean;
}
interface Fixtures {
  readonly watched: (page: Page) => void;
  /** A page of somebody else: another browser context, where nothing is stored, under the same guard. */
  readonly stranger: Page;
}
interface Shared {
  readonly shared: BrowserContext;
}

/** Chromium says so of fonts that a page turned out not to need, and Playwright of what it was told; no fault of the page's code. */
const harmless = /was preloaded using link preload but not used|blocked by Playwright/;

/** Empties what a page can store. */
const forget = async (): Promise<void> => {
  localStorage.clear();
  sessionStorage.clear();
  await new Promise((done) => {
    const request = indexedDB.deleteDatabase("nabla-review");
    request.onsuccess = done;
    request.onerror = done;
    // Another page of the context holds it, and closes it when asked.
    request.onblocked = done;
  });
};

/**
 * Playwright's `test`, failing besides on any error or warning in the console (React reports
 * mismatches of its first render there), on an exception, and on a request to another origin.
 * Every test has a page of its own in one context per worker, which has the site's code at hand
 * by then, as a returning reader has; what a test stores is cleared.
 */
export const test = base.extend<Options & Fixtures, Shared>({
  provoked: [null, { option: true }],
  motion: [false, { option: true }],
  shared: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport } = project.use;
      const context = await browser.newContext({
        ...(baseURL !== undefined && { baseURL }),
        ...(viewport !== undefined && { viewport }),
        serviceWorkers: "block",
      });
      await use(context);
      await context.close();
    },
    { scope: "worker" },
  ],
  page: async ({ shared, motion }, use) => {
    const page = await shared.newPage();
    await page.emulateMedia({ reducedMotion: motion ? "no-preference" : "reduce" });
    await use(page);
    await page.evaluate(forget).catch(() => "nothing can be stored there");
    await page.close();
  },
  watched: [
    async ({ page, baseURL, provoked }, use) => {
      const faults: string[] = [];
      const origin = new URL(baseURL ?? "").origin;
      const watch = (watched: Page) => {
        watched.on("console", (message) => {
          const text = message.text();
          if (!["error", "warning"].includes(message.type()) || harmless.test(text)) return;
          if (!provoked?.test(text)) faults.push(`console ${message.type()}: ${text}`);
        });
        watched.on("pageerror", (error) =>
          faults.push(`exception: ${error.stack ?? error.message}`),
        );
        watched.on("request", (request) => {
          const url = request.url();
          const local = url.startsWith(origin) || /^(data|blob):/.test(url);
          if (!local) faults.push(`request to another origin: ${url}`);
        });
      };
      watch(page);
      await use(watch);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  stranger: async ({ browser, watched, baseURL }, use) => {
    const context = await browser.newContext({
      ...(baseURL !== undefined && { baseURL }),
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    watched(page);
    await use(page);
    await context.close();
  },
});

/** The same for a reader who comes for the first time, or with a browser that is set up in another way. */
export const firstVisit = test.extend({
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await use(page);
  },
});
