// @ts-check
// Plain Node, no dependencies: this runs before there are any.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Throws a sentence when this Node is older than the tools can use. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  const enough = major > 22 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19);
  if (!enough) {
    throw new Error(`Node ${version} is too old: install Node 20.19, 22.13 or anything newer.`);
  }
}

/**
 * Is everything that package-lock.json asks for in node_modules, at that version? npm keeps a list
 * of what it installed, written last, so an interrupted installation counts as none.
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = packagesIn(join(root, "package-lock.json"));
  const got = packagesIn(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || (got[path] === undefined ? optional : got[path].version === version),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * Runs `npm ci` where node_modules is missing or does not match the lock file.
 * @param {string} root
 */
export function install(root, log = console.log) {
  if (isInstalled(root)) return;
  log("installing packages (npm ci) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("npm ci failed: see its message above.");
}

/**
 * The first port from `from` on that nobody listens at.
 * @param {number} from
 */
export async function freePort(from) {
  for (let port = from; port < from + 200; port++) if (await isFree(port)) return port;
  throw new Error(`No free port between ${from} and ${from + 199}.`);
}

/** @type {(port: number) => Promise<boolean>} */
const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "localhost" }, () => server.close(() => resolve(true)));
  });

/**
 * A Chromium that starts, as a path: CHROME_PATH, one that is installed, Playwright's own, one that
 * Playwright downloads, one from Debian's packages. Throws a sentence that says what to do.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function findBrowser(root, log = console.log) {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (starts(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, which does not start as a browser.`);
  }
  const found = installedBrowser() ?? (await playwrightBrowser(root));
  if (found) return found;

  log("no Chromium found: asking Playwright to download one …");
  const cli = join(root, "node_modules", "playwright-core", "cli.js");
  spawnSync(process.execPath, [cli, "install", "--no-shell", "chromium"], {
    stdio: "ignore",
    timeout: 300_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" },
  });
  const downloaded = await playwrightBrowser(root);
  if (downloaded) return downloaded;

  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    log("that failed: installing Debian's chromium …");
    const apt = (/** @type {string[]} */ ...args) =>
      spawnSync("apt-get", args, {
        stdio: "ignore",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update");
    apt("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
    const packaged = installedBrowser();
    if (packaged) return packaged;
  }
  throw new Error(
    "The browser tests need Chromium, and none could be found or installed: install Chromium or Chrome, or set CHROME_PATH to its executable.",
  );
}

const starts = (/** @type {string} */ path) =>
  spawnSync(path, ["--version", "--no-sandbox"], { stdio: "ignore", timeout: 20_000 }).status === 0;

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const places = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

function installedBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ...places].find((path) => existsSync(path) && starts(path));
}

/** @param {string} root */
async function playwrightBrowser(root) {
  const entry = join(root, "node_modules", "playwright-core", "index.mjs");
  if (!existsSync(entry)) return undefined;
  const { chromium } = await import(/* @vite-ignore */ pathToFileURL(entry).href);
  const path = chromium.executablePath();
  return existsSync(path) && starts(path) ? path : undefined;
}
