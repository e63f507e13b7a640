import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { findBrowser, freePort, isInstalled, requireNode } from "../../tools/setup.mjs";

const root = mkdtempSync(join(tmpdir(), "nabla-setup-"));
afterAll(() => rmSync(root, { recursive: true }));

const lock = {
  "": {},
  "node_modules/a": { version: "1.0.0" },
  "node_modules/for-another-system": { version: "1.0.0", optional: true },
};
const installed = (packages: object) =>
  writeFileSync(join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages }));

beforeEach(() => {
  mkdirSync(join(root, "node_modules"), { recursive: true });
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: lock }));
  rmSync(join(root, "node_modules/.package-lock.json"), { force: true });
});

test("packages are installed when each is there at its version; other systems' ones may be missing", () => {
  expect(isInstalled(root)).toBe(false);
  installed({ "node_modules/a": { version: "1.0.0" } });
  expect(isInstalled(root)).toBe(true);
  installed({ "node_modules/a": { version: "0.9.0" } });
  expect(isInstalled(root)).toBe(false);
  installed({});
  expect(isInstalled(root)).toBe(false);
});

test.each(["18.20.0", "20.18.3", "22.12.0"])("Node %s is refused", (version) => {
  expect(() => requireNode(version)).toThrow(/too old/);
});

test.each(["20.19.0", "22.13.0", "23.0.0", "24.1.0"])("Node %s will do", (version) => {
  expect(() => requireNode(version)).not.toThrow();
});

test("a port that somebody listens at is passed over", async () => {
  const server = createServer();
  const taken = await freePort(45_000);
  await new Promise<void>((done) => server.listen({ port: taken, host: "localhost" }, done));
  expect(await freePort(taken)).toBeGreaterThan(taken);
  server.close();
});

test("a CHROME_PATH that leads nowhere is told, not silently replaced", async () => {
  const before = process.env.CHROME_PATH;
  process.env.CHROME_PATH = "/nowhere/chrome";
  await expect(findBrowser(root)).rejects.toThrow("/nowhere/chrome");
  if (before === undefined) delete process.env.CHROME_PATH;
  else process.env.CHROME_PATH = before;
});
