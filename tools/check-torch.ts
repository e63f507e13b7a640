// `npm run check:torch`: runs the PyTorch script of every widget, in its initial state and in every
// preset, and compares what it prints with the table that the widget shows for the same state.
import { initialValues, type Params, type Values } from "../src/params/index.ts";
import { widgets } from "../src/widgets/index.ts";
import type { AnyWidget, Table } from "../src/widgets/widget.ts";
import { differences } from "./torch/compare.ts";
import { findPython, type Job, runJobs } from "./torch/python.ts";

interface Case extends Job {
  readonly table: Table;
}

async function casesOf(widget: AnyWidget): Promise<Case[]> {
  const { torch } = widget;
  if (torch === undefined) return [];
  const base = initialValues(widget.params);
  const states = [{ id: "initial", values: {} }, ...widget.presets];
  return Promise.all(
    states.map(async (state) => {
      const values = { ...base, ...state.values } as Values<Params>;
      return {
        id: `${widget.id} · ${state.id}`,
        script: await torch(values),
        table: widget.table(widget.model(values)),
      };
    }),
  );
}

async function main(): Promise<void> {
  const loaders: (() => Promise<{ default: AnyWidget }>)[] = Object.values(widgets);
  const loaded = await Promise.all(loaders.map((load) => load()));
  const cases = (await Promise.all(loaded.map((module) => casesOf(module.default)))).flat();
  const python = findPython();
  if (python === undefined) {
    console.log(
      `skipped: no Python with PyTorch 1.13 or newer was found, so ${cases.length} scripts were not run (name one in PYTHON)`,
    );
    return;
  }
  console.log(`PyTorch ${python.torch} (${python.command}), ${cases.length} scripts`);
  const half = Math.ceil(cases.length / 2);
  const parts = await Promise.all(
    [cases.slice(0, half), cases.slice(half)]
      .filter((part) => part.length > 0)
      .map((part) =>
        runJobs(
          python.command,
          part.map(({ id, script }) => ({ id, script })),
        ),
      ),
  );
  const outcomes = Object.assign({}, ...parts) as Awaited<ReturnType<typeof runJobs>>;
  let failed = 0;
  for (const { id, table } of cases) {
    const { printed, error, output } = outcomes[id] ?? { error: "the script was not run" };
    const wrong = error === undefined ? differences(printed, table) : [`${error}${output ?? ""}`];
    if (wrong.length > 0) failed++;
    console.log(`${wrong.length > 0 ? "✗" : "✓"} ${id}`);
    for (const line of wrong) console.log(`    ${line}`);
  }
  console.log(`${cases.length - failed} passed, ${failed} failed`);
  if (failed > 0 || cases.length === 0) process.exitCode = 1;
}

await main();
