// @ts-check
// `npm start`: installs what is missing, builds the site, serves it, and prints its address last.
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { freePort, install, requireNode } from "./setup.mjs";

const root = join(import.meta.dirname, "..");
const vite = join(root, "node_modules", "vite", "bin", "vite.js");

async function main() {
  process.chdir(root);
  requireNode();
  install(root);
  console.log("building …");
  const build = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
    stdio: "inherit",
  });
  if (build.status !== 0) throw new Error("The build failed: see its message above.");

  const port = await freePort(Number(process.env.PORT) || 4173);
  const address = `http://localhost:${port}/`;
  const server = spawn(
    process.execPath,
    [vite, "preview", "--port", String(port), "--strictPort", "--logLevel", "warn"],
    { stdio: "inherit" },
  );
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.on(signal, () => server.kill(signal));
  }
  server.on("exit", (code) => process.exit(code ?? 0));
  await answers(address);
  console.log(address);
}

/** @param {string} address */
async function answers(address) {
  for (let tries = 0; tries < 300; tries++) {
    const ok = await fetch(address).then(
      (r) => r.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server does not answer at ${address}.`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
