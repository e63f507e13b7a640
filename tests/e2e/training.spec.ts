import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { policy } from "../../src/app/policy.ts";
import { expect, test } from "./support/test.ts";

interface Compared {
  readonly worker: readonly string[];
  readonly again: readonly string[];
  readonly here: readonly string[];
  readonly direct: string;
}
interface Bench {
  readonly names: readonly string[];
  compare(name: string): Promise<Compared>;
  cancelled(): Promise<number>;
}
declare const window: Bench;

const outDir = join(import.meta.dirname, "../../.cache/e2e-training");
/** Of no script: the page has none inline. */
const noHash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

// Built once, by one worker.
test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: "warn",
    base: "/training-check/",
    publicDir: false,
    worker: { format: "es" },
    build: {
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        input: join(import.meta.dirname, "support/training/main.ts"),
        output: { entryFileNames: "main.js" },
      },
    },
  });
});

/** A page of the site's own origin that holds nothing but the trainer, under the policy that a drawing with a trainer needs. */
async function openBench(page: Page): Promise<void> {
  await page.route("**/training-check/**", (route) => {
    const path = new URL(route.request().url()).pathname.replace("/training-check/", "");
    if (path !== "")
      return route.fulfill({
        contentType: "text/javascript",
        body: readFileSync(join(outDir, path), "utf8"),
      });
    return route.fulfill({
      contentType: "text/html",
      headers: { "content-security-policy": policy(noHash, { compilesWasm: true }) },
      body: '<!doctype html><script type="module" src="/training-check/main.js"></script>',
    });
  });
  await page.goto("/training-check/");
  await page.waitForFunction(() => "compare" in window);
}

test("a seed gives the same bytes in a worker, again, on the main thread and called directly", async ({
  page,
}) => {
  await openBench(page);
  for (const name of await page.evaluate(() => window.names)) {
    const { worker, again, here, direct } = await page.evaluate((n) => window.compare(n), name);
    expect(worker.length, name).toBeGreaterThanOrEqual(4);
    expect(worker.at(-1), name).toMatch(/^done /);
    expect(again, name).toEqual(worker);
    expect(here, name).toEqual(worker);
    expect(worker.at(-1)?.endsWith(` ${direct}`), name).toBe(true);
  }
});

test("a run in a worker stops when cancelled", async ({ page }) => {
  await openBench(page);
  // One progress may have been on its way.
  expect(await page.evaluate(() => window.cancelled())).toBeLessThanOrEqual(1);
});
