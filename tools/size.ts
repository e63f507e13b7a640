// `npm run size`: what a reader fetches, held against the budgets. Needs a built site in dist.
import { resolve } from "node:path";
import { measure } from "./size/budgets.ts";

const dist = resolve(process.argv[2] ?? "dist");
const rows = measure(dist).sort((a, b) => b.bytes / b.limit - a.bytes / a.limit);
const failed = rows.filter((row) => row.bytes > row.limit).length;
const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(6);

console.log("     kB   limit   (gzip)");
for (const { what, bytes, limit } of rows) {
  console.log(`${bytes > limit ? "✗" : "✓"} ${kB(bytes)}  ${kB(limit)}   ${what}`);
}
console.log(`${rows.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
