// `npm run bench:train`: epochs per second of the trainers beside other ways to train the same networks, as a Markdown
// table of ratios with the goals beside. Also writes dist-bench/train.js, which exports `epochsPerSecond`.
// A measurement, not a test: it never fails because of a time.
import { join } from "node:path";
import { build } from "vite";
import { benchDir, launch, serveBenchPages } from "./bench/browser.ts";
import type { Case, Round, TrainBench } from "./bench/train/page.ts";

const rounds = Number(process.env.ROUNDS ?? 3);
const ms = Number(process.env.MS ?? 500);
const root = join(process.cwd(), "tools", "bench", "train");

const cases: readonly (Case & Record<"goal" | "typedGoal" | "share", number>)[] = [
  { sizes: [2, 4, 2, 1], batch: 10, rows: 250, goal: 9, typedGoal: 3, share: 35 },
  { sizes: [2, 8, 8, 8, 1], batch: 10, rows: 500, goal: 14, typedGoal: 4.5, share: 45 },
  { sizes: [2, 16, 16, 1], batch: 256, rows: 256, goal: 14, typedGoal: 5, share: 40 },
];

const shared = { configFile: false, root, base: "./", logLevel: "warn" } as const;

/** The module alone, and a page that times everything. */
async function buildAll(): Promise<void> {
  await build({
    ...shared,
    build: {
      outDir: benchDir,
      emptyOutDir: false,
      lib: { entry: join(root, "epochsPerSecond.ts"), formats: ["es"], fileName: () => "train.js" },
    },
  });
  await build({
    ...shared,
    build: {
      outDir: join(benchDir, "train"),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: join(root, "train.html") },
    },
  });
}

const median = (xs: number[]): number => xs.sort((a, b) => a - b)[xs.length >> 1] ?? Number.NaN;
const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(" | ")} |`);
const times = (x: number) => `${x.toFixed(x < 1 ? 2 : x < 10 ? 1 : 0)} ×`;

async function main(): Promise<void> {
  await buildAll();
  const [served, browser] = [await serveBenchPages(), await launch()];
  try {
    const page = await browser.newPage();
    await page.goto(`${served.address}/train/train.html`);
    await page.waitForFunction(() => "bench" in window);
    const all = cases.map(() => [] as Round[]);
    for (let r = 0; r < rounds; r++) {
      for (const [i, one] of cases.entries()) {
        all[i]?.push(
          await page.evaluate(
            ([c, t]) => (window as unknown as { bench: TrainBench }).bench.measure(c, t),
            [one, ms] as const,
          ),
        );
      }
    }
    console.log(`Chromium ${browser.version()}, medians of ${rounds} rounds of ${ms} ms\n`);
    row(
      "network, batch, points",
      "objects, epochs/s",
      "plain",
      "typed arrays",
      "goal",
      "SIMD",
      "goal",
      "tf.js cpu",
      "tf.js wasm",
      "share of the limit",
      "goal",
    );
    row("---", ...Array.from({ length: 10 }, () => "--:"));
    for (const [i, { sizes, batch, rows, goal, typedGoal, share }] of cases.entries()) {
      const ratio = (key: keyof Round, to: keyof Round = "objects") =>
        median((all[i] ?? []).map((m) => m[key] / m[to]));
      row(
        `${sizes.join("-")}, ${batch}, ${rows}`,
        Math.round(median((all[i] ?? []).map((m) => m.objects))),
        times(ratio("plain")),
        times(ratio("typed")),
        `≥ ${typedGoal} ×`,
        times(ratio("simd")),
        `≥ ${goal} ×`,
        times(ratio("tfCpu")),
        times(ratio("tfWasm")),
        `${(100 * ratio("simd", "limit")).toFixed(0)} %`,
        `≥ ${share} %`,
      );
    }
    const fullBatch = all[2] ?? [];
    const better = median(fullBatch.map((m) => m.simd / Math.max(m.tfCpu, m.tfWasm)));
    console.log(`\nFull batch: ${times(better)} the better backend of tf.js (goal ≥ 4 ×).`);
    const speed = await page.evaluate(() =>
      (window as unknown as { bench: TrainBench }).bench.measureSimd(),
    );
    console.log(
      `The limit: ${(speed.multiplyAdds / 1e9).toFixed(1)}·10⁹ multiply-adds per second, ${(1e9 / speed.tanhs).toFixed(2)} ns for a tanh, nothing else.`,
    );
    for (const one of cases) {
      const worst = await page.evaluate(
        (c) => (window as unknown as { bench: TrainBench }).bench.differences(c),
        one,
      );
      const list = Object.entries(worst).map(([k, v]) => `${k} ${v.toExponential(1)}`);
      console.log(
        `${one.sizes.join("-")}: parameters after 3 epochs differ from plain by ${list.join(", ")}`,
      );
    }
  } finally {
    await browser.close();
    served.stop();
  }
}

await main();
