// @ts-check
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { countsInText, settle } from "./counts.mjs";

/**
 * @typedef {import("./counts.mjs").Counts} Counts
 *
 * One runner. How its checks are counted: `exit` (one check, the exit code), `text` (its closing
 * line), or a function of the JSON report that it writes to `report`.
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly (readonly string[])[]} commands Node scripts with their arguments, run in turn.
 * @property {"exit" | "text" | ((report: any) => Counts)} count
 * @property {string} [report] Path of the JSON report.
 * @property {string} [needs] An earlier stage without whose success this one makes no sense.
 * @property {boolean} [alone] It keeps every processor busy by itself: nothing runs beside it.
 */

/** A runner that takes longer than this hangs. */
const limit = 15 * 60_000;

/**
 * Runs the stages in order, up to `lanes` of them side by side, and prints a line for each as it ends; the whole output of
 * each goes to `<logs>/<name>.log`, and its end to the console when something failed.
 * @param {readonly Stage[]} stages
 * @param {{ logs: string, lanes?: number, env?: NodeJS.ProcessEnv, log?: (line: string) => void }} options
 * @returns {Promise<Counts>} the sum
 */
export async function runStages(stages, { logs, lanes = 1, env = process.env, log = console.log }) {
  mkdirSync(logs, { recursive: true });
  let passed = 0;
  let failed = 0;
  /** @type {Set<string>} */
  const broken = new Set();
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();

  /** @param {Stage} stage */
  const run = async (stage) => {
    const started = performance.now();
    const result =
      stage.needs !== undefined && broken.has(stage.needs)
        ? { counts: { passed: 0, failed: 1 }, output: `not run, because ${stage.needs} failed` }
        : await runStage(stage, join(logs, `${stage.name}.log`), env);
    const { counts, output } = result;
    passed += counts.passed;
    failed += counts.failed;
    if (counts.failed > 0) broken.add(stage.name);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const mark = counts.failed > 0 ? "✗" : "✓";
    log(
      `${mark} ${stage.name.padEnd(8)} ${String(counts.passed).padStart(5)} passed, ${counts.failed} failed  ${seconds} s`,
    );
    if (counts.failed > 0) log(indent(output.trimEnd().split("\n").slice(-80)));
    running.delete(stage.name);
  };

  for (const stage of stages) {
    const most = stage.alone ? 0 : lanes - 1;
    while (running.size > most || (stage.needs !== undefined && running.has(stage.needs))) {
      await Promise.race(running.values());
    }
    const ended = run(stage);
    running.set(stage.name, ended);
    if (stage.alone) await ended;
  }
  await Promise.all(running.values());
  return { passed, failed };
}

/** @param {readonly string[]} lines */
const indent = (lines) => lines.map((line) => `    ${line}`).join("\n");

/**
 * @param {Stage} stage
 * @param {string} logFile
 * @param {NodeJS.ProcessEnv} env
 */
async function runStage(stage, logFile, env) {
  if (stage.report !== undefined) rmSync(stage.report, { force: true });
  let output = "";
  let passed = 0;
  let failed = 0;
  for (const command of stage.commands) {
    const result = await runNode(command, env);
    output += result.output;
    const counts = settle(countsOf(stage, result), result.code);
    passed += counts.passed;
    failed += counts.failed;
  }
  writeFileSync(logFile, output);
  return { counts: { passed, failed }, output };
}

/**
 * @param {Stage} stage
 * @param {{ code: number | null, output: string }} result
 * @returns {Counts | null}
 */
function countsOf({ count, report }, { code, output }) {
  if (count === "exit") return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (count === "text") return countsInText(output);
  try {
    return count(JSON.parse(readFileSync(report ?? "", "utf8")));
  } catch {
    return null;
  }
}

/**
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function runNode(command, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      env,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: limit,
      killSignal: "SIGKILL",
    });
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ code: null, output: `${output}\n${error.message}` }));
    child.on("close", (code, signal) =>
      resolve({ code, output: signal ? `${output}\nended by ${signal}` : output }),
    );
  });
}
