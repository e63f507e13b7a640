// Runs a TypeScript entry on any supported Node, through the Vite that is installed anyway:
// `node tools/run.mjs tools/golden.ts --dir folder`. The entry reads process.argv.slice(2)
// and sets process.exitCode, as if Node had been given it directly.
import { resolve } from "node:path";
import { runnerImport } from "vite";

// Tools draw nothing, but widgets import their styles; and Vite's own CSS step is not set up when only running.
const styles = {
  name: "styles-as-names",
  enforce: "pre",
  resolveId: (source) => (source.endsWith(".css") ? `\0styles:${source}.js` : undefined),
  load: (id) =>
    id.startsWith("\0styles:")
      ? "export default new Proxy({}, { get: (_, name) => String(name) });"
      : undefined,
};

const [entry, ...rest] = process.argv.slice(2);
if (entry === undefined) {
  console.error("run: needs a TypeScript file, e.g. node tools/run.mjs tools/golden.ts");
  process.exit(2);
}
const file = resolve(entry);
process.argv = [process.argv[0], file, ...rest];
try {
  await runnerImport(file, { configFile: false, logLevel: "error", plugins: [styles] });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
