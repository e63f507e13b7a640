import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";

const layers = [
  "params",
  "math",
  "viz",
  "ui",
  "widgets",
  "practice",
  "study",
  "markdown",
  "pages",
  "app",
];

const importing = (from: string, name = "a") =>
  `import { ${name} } from "${from}";\nexport const b = ${name};\n`;

/** Small files that keep or break a rule, linted together with the project's own settings. */
const planted: Record<string, string> = {
  "src/proofs/core.ts": importing("../math/index.ts"),
  "src/proofs/ui.ts": importing("../ui/index.ts"),
  "src/review/core.ts": importing("../math/random/index.ts"),
  "src/review/storage/viz.ts": importing("../../viz/index.ts"),
  "src/review/page.ts": importing("../pages/index.ts"),
  "src/review/schedule.ts": importing("ts-fsrs"),
  "src/review/up.ts": importing("../ui/index.ts"),
  "src/review/queue.ts": importing("ts-fsrs"),
  "src/review/date.ts": "export const a = Date.now();\n",
  "src/review/clock.ts": "export const a = Date.now();\n",
  "src/review/ids.ts": "export const a = Math.random();\n",
  "src/cards/review.ts": importing("../review/card.ts"),
  "src/cards/book.ts": importing("../markdown/book.ts"),
  "src/cards/drills.ts": importing("../drills/index.ts"),
  "src/markdown/cards.ts": importing("../cards/text.ts"),
  "src/cards/desk.ts": importing("../desk/index.ts"),
  "src/desk/cards.ts": importing("../cards/load.ts"),
  "src/desk/ui.ts": importing("../ui/index.ts"),
  "src/desk/study.ts": importing("../study/index.tsx"),
  "src/kept/desk.ts": importing("../desk/index.ts"),
  "src/kept/ui.ts": importing("../ui/index.ts"),
  "src/kept/widgets.ts": importing("../widgets/index.ts"),
  "src/desk/kept.ts": importing("../kept/keep.ts"),
  "src/ui/kept.ts": importing("../kept/keep.ts"),
  "src/practice/kept.ts": importing("../kept/keep.ts"),
  "src/predictions/kept.ts": importing("../kept/keep.ts"),
  "src/predictions/widgets.ts": importing("../widgets/index.ts"),
  "src/predictions/practice.ts": importing("../practice/index.tsx"),
  "src/predictions/markdown.ts": importing("../markdown/book.ts"),
  "src/widgets/predictions.ts": importing("../predictions/index.ts"),
  "src/practice/predictions.ts": importing("../predictions/index.ts"),
  "src/markdown/predictions.ts": importing("../predictions/index.ts"),
  "src/review/cards.ts": importing("../cards/load.ts"),
  "src/practice/desk.ts": importing("../desk/index.ts"),
  "src/drills/core.ts": importing("../math/index.ts"),
  "src/drills/ui.ts": importing("../ui/index.ts"),
  "src/practice/drills.ts": importing("../drills/index.ts"),
  "src/markdown/proofs.ts": importing("../proofs/index.ts"),
  "src/widgets/proofs.ts": importing("../proofs/index.ts"),
  "src/ui/type.ts": 'export type { Widget } from "../widgets/widget.ts";\n',
  "src/ui/star.ts": 'export * from "../widgets/widget.ts";\n',
  "src/ui/lazy.ts": 'export const a = () => import("../widgets/widget.ts");\n',
  "src/math/random.ts": "export const a = Math.random();\n",
  "src/math/date.ts": "export const a = new Date();\n",
  "src/math/react.ts": importing("react"),
  "src/math/d3.ts": importing("d3"),
  "src/math/node.ts": importing("node:fs"),
  "src/viz/scale.ts": importing("d3", "scaleLinear"),
  "src/viz/select.ts": importing("d3", "select"),
  "src/viz/whole.ts": 'import * as d3 from "d3";\nexport const a = d3;\n',
};
for (const layer of layers) {
  for (const other of layers) {
    planted[`src/${layer}/to-${other}.ts`] = importing(`../${other}/index.ts`);
    planted[`src/${layer}/deep/to-${other}.ts`] = importing(`../../${other}/c/d.ts`);
  }
}

interface Diagnostic {
  readonly severity: string;
  readonly message: string;
  readonly location: { readonly path: string };
}
let errors: Diagnostic[] = [];

beforeAll(() => {
  const root = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), "nabla-layers-"));
  cpSync(join(root, "biome.json"), join(folder, "biome.json"));
  cpSync(join(root, "tools/lint"), join(folder, "tools/lint"), { recursive: true });
  for (const [path, code] of Object.entries(planted)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  const { stdout } = spawnSync(
    join(root, "node_modules/.bin/biome"),
    ["lint", "--vcs-enabled=false", "--max-diagnostics=none", "--reporter=json", "src"],
    { cwd: folder, encoding: "utf8" },
  );
  rmSync(folder, { recursive: true });
  errors = (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics.filter(
    (d) => d.severity === "error",
  );
});

const objections = (path: string) => {
  if (!Object.hasOwn(planted, path)) throw new Error(`objections: nothing was planted at ${path}`);
  return errors.filter((d) => d.location.path === path).map((d) => d.message);
};

test.each(layers)("%s may import from the layers below it, and from no layer above it", (layer) => {
  const refused = (depth: string) =>
    layers.filter((other) => objections(`src/${layer}/${depth}to-${other}.ts`).length > 0);
  const above = layers.slice(layers.indexOf(layer) + 1);
  expect(refused("")).toEqual(above);
  expect(refused("deep/")).toEqual(above);
});

test("proofs stand beside widgets: they see the core, and only Markdown sees them", () => {
  expect(objections("src/proofs/core.ts")).toEqual([]);
  expect(objections("src/markdown/proofs.ts")).toEqual([]);
  expect(objections("src/proofs/ui.ts")).toHaveLength(1);
  expect(objections("src/widgets/proofs.ts")).toHaveLength(1);
});

test("reviews stand on the core; one file knows the scheduler's library, one the clock", () => {
  for (const fine of ["core", "schedule", "clock"]) {
    expect(objections(`src/review/${fine}.ts`)).toEqual([]);
  }
  for (const refused of ["storage/viz", "page", "up", "queue", "date", "ids"]) {
    expect(objections(`src/review/${refused}.ts`)).toHaveLength(1);
  }
});

test("the log of a page stands on reviews and cards, and knows no screen", () => {
  for (const fine of ["cards/review", "markdown/cards", "desk/cards", "practice/desk"]) {
    expect(objections(`src/${fine}.ts`)).toEqual([]);
  }
  for (const refused of [
    "cards/book",
    "cards/drills",
    "cards/desk",
    "desk/ui",
    "desk/study",
    "review/cards",
  ]) {
    expect(objections(`src/${refused}.ts`)).toHaveLength(1);
  }
});

test("what became of an answer is told by one layer, above the log and below what asks", () => {
  for (const fine of ["kept/desk", "kept/ui", "practice/kept", "predictions/kept"]) {
    expect(objections(`src/${fine}.ts`)).toEqual([]);
  }
  for (const refused of ["kept/widgets", "desk/kept", "ui/kept"]) {
    expect(objections(`src/${refused}.ts`)).toHaveLength(1);
  }
});

test("predictions stand beside practice: they see the drawings, and no drawing sees them", () => {
  for (const fine of ["predictions/widgets", "markdown/predictions"]) {
    expect(objections(`src/${fine}.ts`)).toEqual([]);
  }
  for (const refused of [
    "predictions/practice",
    "predictions/markdown",
    "widgets/predictions",
    "practice/predictions",
  ]) {
    expect(objections(`src/${refused}.ts`)).toHaveLength(1);
  }
});

test("drills stand beside widgets: they see the core, and practice sees them", () => {
  expect(objections("src/drills/core.ts")).toEqual([]);
  expect(objections("src/practice/drills.ts")).toEqual([]);
  expect(objections("src/drills/ui.ts")).toHaveLength(1);
});

test.each(["type", "star", "lazy"])("%s: a type, a re-export, a lazy import count too", (kind) => {
  expect(objections(`src/ui/${kind}.ts`)).toHaveLength(1);
});

test.each(["random", "date", "react", "d3", "node"])(
  "the core takes randomness and time as arguments, and knows no library: %s",
  (kind) => {
    expect(objections(`src/math/${kind}.ts`)).toHaveLength(1);
  },
);

test("D3 gives scales and shapes, by name; React owns the elements", () => {
  expect(objections("src/viz/scale.ts")).toEqual([]);
  expect(objections("src/viz/select.ts")).toHaveLength(1);
  expect(objections("src/viz/whole.ts")).toHaveLength(1);
});
