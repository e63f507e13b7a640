import { test as base, expect, type Page } from "@playwright/test";

export { expect };

interface Options {
  /** Console messages that a test provokes on purpose. */
  readonly provoked: RegExp | null;
}
interface Fixtures {
  readonly watched: (page: Page) => void;
  /** A page of somebody else: another browser context, where nothing is stored, under the same guard. */
  readonly stranger: Page;
}

/** Chromium says so of fonts that a page turned out not to need; it is no fault of the page's code. */
const harmless = /was preloaded using link preload but not used/;

/**
 * Playwright's `test`, failing besides on any error or warning in the console (React reports
 * mismatches of its first render there), on an exception, and on a request to another origin.
 */
export const test = base.extend<Options & Fixtures>({
  provoked: [null, { option: true }],
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
    const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
    const page = await context.newPage();
    watched(page);
    await use(page);
    await context.close();
  },
});
