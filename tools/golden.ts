// npm run golden -- [--dir folder]: compares the math core with every reference file of a folder.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compareFile, type Miss, type Report } from "../src/math/golden/index.ts";

const unreadable = (message: string): Report => ({
  passed: 0,
  failed: [{ id: "file", field: "", index: null, got: null, want: null, message }],
});

function compare(path: string): Report {
  try {
    return compareFile(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

const line = (file: string, { id, field, index, got, want, message }: Miss): string =>
  want === null
    ? `${file} ${id}${field === "" ? "" : ` ${field}`}: ${message}`
    : `${file} ${id} ${field}[${index}]: got ${got}, want ${want}`;

function golden(dir: string): number {
  const files = readdirSync(dir)
    .filter((name) => name.endsWith(".json"))
    .sort();
  if (files.length === 0) console.error(`No reference files (*.json) in ${dir}.`);
  let passed = 0;
  let failed = 0;
  for (const file of files) {
    const report = compare(join(dir, file));
    for (const miss of report.failed) console.log(line(file, miss));
    passed += report.passed;
    failed += new Set(report.failed.map(({ id }) => id)).size;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && files.length > 0 ? 0 : 1;
}

try {
  const { values } = parseArgs({ options: { dir: { type: "string", default: "tests/golden" } } });
  process.exitCode = golden(resolve(values.dir));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
