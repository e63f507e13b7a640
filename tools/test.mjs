// @ts-check
// `npm test`: everything, ending with the sum of what every runner counted.
// `npm test -- --only unit,e2e` runs some of it.
import { join } from "node:path";
import { only } from "./only.mjs";
import { findBrowser, freePort, install, requireNode } from "./setup.mjs";
import { countsOfPlaywright, countsOfVitest } from "./testing/counts.mjs";
import { runStages } from "./testing/run.mjs";

const root = join(import.meta.dirname, "..");
const logs = join(root, ".cache", "test");
const bin = (/** @type {string} */ path) => join(root, "node_modules", path);
const script = (/** @type {string} */ name) => [
  join(root, "tools", "run.mjs"),
  join("tools", `${name}.ts`),
];
const unitReport = join(logs, "unit.json");
const e2eReport = join(logs, "e2e.json");

/** @type {readonly import("./testing/run.mjs").Stage[]} */
const stages = [
  { name: "types", commands: [[bin("typescript/bin/tsc"), "-b"]], count: "exit" },
  {
    name: "lint",
    commands: [
      [bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."],
      [bin("knip/bin/knip.js")],
    ],
    count: "exit",
  },
  { name: "content", commands: [script("check-content")], count: "text" },
  { name: "build", commands: [[bin("vite/bin/vite.js"), "build"]], count: "exit" },
  { name: "golden", commands: [script("golden")], count: "text" },
  { name: "size", commands: [script("size")], count: "text", needs: "build" },
  {
    name: "unit",
    commands: [
      [
        bin("vitest/vitest.mjs"),
        "run",
        "--reporter=dot",
        "--reporter=json",
        `--outputFile.json=${unitReport}`,
      ],
    ],
    count: countsOfVitest,
    report: unitReport,
    alone: true,
  },
  {
    name: "e2e",
    commands: [[bin("@playwright/test/cli.js"), "test"]],
    count: countsOfPlaywright,
    report: e2eReport,
    needs: "build",
    alone: true,
  },
];

async function main() {
  process.chdir(root);
  requireNode();
  const names = only(
    process.argv.slice(2),
    stages.map((s) => s.name),
  );
  const run = stages.filter((s) => names.includes(s.name));
  install(root);
  // Fuzz tests read a tenth of this while one works on the code.
  const env = {
    FUZZ_COUNT: "100000",
    ...process.env,
    NO_COLOR: "1",
    NABLA_E2E_REPORT: e2eReport,
  };
  if (run.some((s) => s.name === "e2e")) {
    Object.assign(env, {
      NABLA_CHROME: await findBrowser(root),
      NABLA_PORT: String(await freePort(4273)),
    });
  }
  const { passed, failed } = await runStages(run, { logs, env, lanes: 2 });
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}
