import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { findBrowser, freePort } from "../setup.mjs";

const root = process.cwd();
export const benchDir = join(root, "dist-bench");

export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(root),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
    ],
  });
}

/** Bundles the pages that are measured beside the site: the core alone, and the floor. */
export const buildBenchPages = () =>
  build({
    configFile: false,
    root: join(root, "tools", "bench"),
    base: "./",
    logLevel: "warn",
    build: {
      outDir: benchDir,
      // The trainers are built into the same folder.
      emptyOutDir: false,
      rolldownOptions: {
        input: ["core", "floor", "review/review"].map((name) =>
          join(root, "tools", "bench", `${name}.html`),
        ),
      },
    },
  });

export interface Served {
  readonly address: string;
  stop(): void;
}

const vite = join(root, "node_modules", "vite", "bin", "vite.js");

async function preview(from: number, args: readonly string[]): Promise<Served> {
  const port = await freePort(from);
  const server: ChildProcess = spawn(
    process.execPath,
    [vite, "preview", ...args, "--port", String(port), "--strictPort", "--logLevel", "warn"],
    { stdio: "inherit" },
  );
  const address = `http://localhost:${port}`;
  for (let tries = 0; ; tries++) {
    const up = await fetch(address).then(
      () => true,
      () => false,
    );
    if (up) return { address, stop: () => server.kill() };
    if (tries > 200) throw new Error(`bench: nothing answers at ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export const serveSite = () => preview(4373, []);
export const serveBenchPages = () =>
  preview(4473, [
    "--outDir",
    benchDir,
    "--config",
    join(root, "tools", "bench", "preview.config.ts"),
  ]);

export interface Slowed {
  readonly page: Page;
  readonly cdp: CDPSession;
  close(): Promise<void>;
}

/** A page of its own, in a browser context of its own, on a slower processor. */
export async function openSlowed(browser: Browser, rate: number): Promise<Slowed> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate });
  return { page, cdp, close: () => context.close() };
}
