import { test as base, expect } from "@playwright/test";

export { expect };

interface Options {
  /** Console messages that a test provokes on purpose. */
  readonly provoked: RegExp | null;
}
interface Guards {
  readonly watched: undefined;
}

/** Chromium says so of fonts that a page turned out not to need; it is no fault of the page's code. */
const harmless = /was preloaded using link preload but not used/;

/**
 * Playwright's `test`, failing besides on any error or warning in the console (React reports
 * mismatches of its first render there), on an exception, and on a request to another origin.
 */
export const test = base.extend<Options & Guards>({
  provoked: [null, { option: true }],
  watched: [
    async ({ page, baseURL, provoked }, use) => {
      const faults: string[] = [];
      const origin = new URL(baseURL ?? "").origin;
      page.on("console", (message) => {
        const text = message.text();
        if (!["error", "warning"].includes(message.type()) || harmless.test(text)) return;
        if (!provoked?.test(text)) faults.push(`console ${message.type()}: ${text}`);
      });
      page.on("pageerror", (error) => faults.push(`exception: ${error.stack ?? error.message}`));
      page.on("request", (request) => {
        const url = request.url();
        const local = url.startsWith(origin) || /^(data|blob):/.test(url);
        if (!local) faults.push(`request to another origin: ${url}`);
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});
