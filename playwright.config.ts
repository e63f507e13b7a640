import { defineConfig } from "@playwright/test";

const port = process.env.NABLA_PORT ?? "4273";
const executablePath = process.env.NABLA_CHROME ?? process.env.CHROME_PATH;

/**
 * Parts of the browser that no test is about. The first two load a page of their own for every page that a test opens, at a
 * quarter of the time. This list replaces Playwright's, most of which follows.
 */
const unused = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "GlobalMediaControls",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "OptimizationHints",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "Translate",
];

/** Browser tests run against the built site, served as it would be deployed: `npm run build` first. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  // One picture for every system: how much may differ is said beside each.
  snapshotPathTemplate: "{testDir}/looks/{arg}{ext}",
  workers: 2,
  fullyParallel: true,
  // A test that passes only when repeated tells of a race that readers meet too.
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // How long a loaded machine may take; what is right at once waits for nothing.
  expect: { timeout: 15_000 },
  reporter: [
    ["list"],
    ["json", { outputFile: process.env.NABLA_E2E_REPORT ?? ".cache/test/e2e.json" }],
  ],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 800 },
    // What a worker keeps would hide what the host sends; one test is about it, and lets it in.
    serviceWorkers: "block",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        `--disable-features=${unused.join()}`,
      ],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: process.env.NABLA_PORT === undefined,
  },
});
