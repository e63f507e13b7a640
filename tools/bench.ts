// `npm run bench`: what the site feels like on a slow machine, as Markdown tables with the goals beside.
// Needs a built site in dist. A measurement, not a test: it never fails because of a time.
// `npm run bench -- --only review` measures some of it.
import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import {
  buildBenchPages,
  launch,
  openSlowed,
  serveBenchPages,
  serveSite,
} from "./bench/browser.ts";
import type { CoreTimes } from "./bench/core.ts";
import { measureDrags, type Target } from "./bench/drag.ts";
import { measureLoad } from "./bench/load.ts";
import type { ReviewBench, ReviewTimes } from "./bench/review/page.ts";
import { only } from "./only.mjs";

const rounds = Number(process.env.ROUNDS ?? 3);
const frame = 1000 / 60;

const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(" | ")} |`);
const header = (...cells: string[]) => {
  row(...cells);
  row(...cells.map((_, i) => (i === 0 ? "---" : "--:")));
};
/** The tables are about the pages that there are. */
const isBuilt = (path: string) => existsSync(`dist${path}index.html`);
const title = (text: string) => console.log(`\n### ${text}\n`);

async function core(browser: Browser, address: string): Promise<void> {
  const times: CoreTimes[] = [];
  for (const rate of [1, 4]) {
    const { page, close } = await openSlowed(browser, rate);
    await page.goto(`${address}/core.html`);
    await page.waitForFunction(() => "measure" in window);
    times.push(
      await page.evaluate(() => (window as unknown as { measure(): CoreTimes }).measure()),
    );
    await close();
  }
  const [fast, slow] = times as [CoreTimes, CoreTimes];
  title("Arithmetic of one frame, ms");
  header("", "1×", "4×", "of a frame at 4×", "goal at 4×");
  const line = (name: string, key: keyof CoreTimes, goal: string) =>
    row(
      name,
      fast[key].toFixed(2),
      slow[key].toFixed(2),
      `${((100 * slow[key]) / frame).toFixed(0)} %`,
      goal,
    );
  line("12 optimizers × 500 steps", "race", "≤ 10 %");
  line("16 contour levels with paths, 60²", "contours60", "");
  line("16 contour levels with paths, 120²", "contours120", "≤ 50 %");
}

async function drags(browser: Browser, site: string, bench: string): Promise<void> {
  const floor: Target = {
    name: "floor: one native slider",
    address: `${bench}/floor.html`,
    slider: "input",
  };
  const drawings = [
    {
      name: "optimizer race, η",
      path: "/lab/optimizer-race/",
      hash: "#optimizer-race?own=0",
      knob: "eta",
    },
    {
      name: "optimizer race, η, twelve at once",
      path: "/lab/optimizer-race/",
      hash: "#optimizer-race?preset=all&own=0",
      knob: "eta",
    },
    {
      name: "activation explorer, standard deviation",
      path: "/lab/activation-explorer/",
      hash: "",
      knob: "std",
    },
  ];
  const targets = drawings
    .filter(({ path }) => isBuilt(path))
    .map(({ name, path, hash, knob }) => ({
      name,
      address: site + path + hash,
      slider: `[data-knob-control="${knob}"] input[type=range]`,
    }));
  targets.unshift(floor);
  const measured = await measureDrags(browser, targets, rounds);
  const base = measured.get(floor.name);
  title("Dragging a slider at 4× CPU slow-down: pointer move → frame drawn, ms");
  header(
    "",
    "p50",
    "p90",
    "p98",
    "press",
    "p50 / floor",
    "frames/s",
    "frames > 25 ms",
    "long tasks",
  );
  for (const [name, d] of measured) {
    const times = [d.p50, d.p90, d.p98, d.press].map((ms) => ms.toFixed(0));
    const ratio = base ? (d.p50 / base.p50).toFixed(2) : "";
    row(name, ...times, ratio, d.framesPerSecond.toFixed(0), d.slowFrames, d.longTasks);
  }
  row("*goal*", "", "", "≤ 47", "", "≤ 1.30", "≥ 57", "", "0");
}

async function loads(browser: Browser, site: string): Promise<void> {
  title("First visit at 4× CPU slow-down on slow 4G (150 ms, 1.6 Mbit/s)");
  header(
    "page",
    "kB",
    "script kB",
    "LCP ms",
    "blocking ms",
    "longest task ms",
    "layout shift",
    "elements",
  );
  const paths = ["/", "/activations/", "/gradient-descent/", "/optimizers/"];
  for (const path of paths.filter(isBuilt)) {
    const l = await measureLoad(browser, site + path, rounds);
    row(
      path,
      (l.bytes / 1000).toFixed(0),
      (l.scriptBytes / 1000).toFixed(0),
      l.paint.toFixed(0),
      l.blocking.toFixed(0),
      l.longest.toFixed(0),
      l.shift.toFixed(3),
      l.elements,
    );
  }
  row("*goal*", "≤ 254", "", "≤ 752", "≤ 89", "≤ 91", "≤ 0.010", "");
}

/** How many answers a diligent reader gives in two years, and of how many cards. */
const longLog = { answers: 100_000, cards: 400 };

async function review(browser: Browser, address: string): Promise<void> {
  const times: ReviewTimes[] = [];
  for (const rate of [1, 4]) {
    const { page, close } = await openSlowed(browser, rate);
    await page.goto(`${address}/review/review.html`);
    await page.waitForFunction(() => "bench" in window);
    times.push(
      await page.evaluate(
        ([{ answers, cards }, r]) =>
          (window as unknown as { bench: ReviewBench }).bench.measure(answers, cards, r),
        [longLog, rounds] as const,
      ),
    );
    await close();
  }
  const [fast, slow] = times as [ReviewTimes, ReviewTimes];
  title(
    `Self-review with ${fast.events} events of ${longLog.cards} cards, a backup of ${(fast.size / 1e6).toFixed(0)} MB`,
  );
  header("", "1×, ms", "4×, ms", "of JSON.parse of the log");
  const line = (name: string, key: keyof ReviewTimes) =>
    row(name, fast[key].toFixed(0), slow[key].toFixed(0), (fast[key] / fast.parse).toFixed(2));
  line("JSON.parse", "parse");
  line("state of the log", "fold");
  line("the same after one answer more", "extend");
  line("queue of the day", "queue");
  line("write a backup", "encode");
  line("read it", "decode");
}

async function main(): Promise<void> {
  if (!existsSync("dist/index.html"))
    throw new Error("bench: build the site first (npm run build)");
  const chosen = only(process.argv.slice(2), ["core", "drags", "loads", "review"]);
  await buildBenchPages();
  const [site, bench, browser] = [await serveSite(), await serveBenchPages(), await launch()];
  const parts: Readonly<Record<string, () => Promise<void>>> = {
    core: () => core(browser, bench.address),
    drags: () => drags(browser, site.address, bench.address),
    loads: () => loads(browser, site.address),
    review: () => review(browser, bench.address),
  };
  try {
    console.log(`Chromium ${browser.version()}, medians of ${rounds} rounds`);
    for (const part of chosen) await parts[part]?.();
  } finally {
    await browser.close();
    site.stop();
    bench.stop();
  }
}

await main();
