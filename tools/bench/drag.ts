import type { Browser, Locator, Page } from "playwright-core";
import { openSlowed, type Slowed } from "./browser.ts";
import { medians, quantile } from "./statistics.ts";

/** One drag of a slider. Latencies run from the moment of the pointer event to the frame that follows its work, in ms. */
export type Drag = {
  readonly p50: number;
  readonly p90: number;
  readonly p98: number;
  readonly press: number;
  readonly framesPerSecond: number;
  readonly slowFrames: number;
  readonly longTasks: number;
  readonly longest: number;
};

interface Seen {
  moves: number[];
  presses: number[];
  frames: number[];
  tasks: number[];
}

/** Starts recording in the page. */
function record(): void {
  const seen: Seen = { moves: [], presses: [], frames: [], tasks: [] };
  Object.assign(window, { seen });
  const channel = new MessageChannel();
  let waiting: { from: number; into: number[] }[] = [];
  channel.port1.onmessage = () => {
    const now = performance.now();
    for (const { from, into } of waiting) into.push(now - from);
    waiting = [];
  };
  const after = (into: number[]) => (event: Event) => {
    waiting.push({ from: event.timeStamp, into });
    // A message posted in a frame's callback arrives after that frame was drawn.
    if (waiting.length === 1) requestAnimationFrame(() => channel.port2.postMessage(0));
  };
  addEventListener("pointermove", after(seen.moves), { capture: true, passive: true });
  addEventListener("pointerdown", after(seen.presses), { capture: true, passive: true });
  const frame = (now: number) => {
    seen.frames.push(now);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) seen.tasks.push(task.duration);
  }).observe({ type: "longtask" });
}

const seconds = 2;
const perSecond = 60;

async function drag({ page, cdp }: Slowed, slider: Locator): Promise<Drag> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error("bench: the slider is not on the page");
  const y = box.y + box.height / 2;
  const at = (share: number) => box.x + box.width * (0.5 + 0.4 * Math.sin(2 * Math.PI * share));
  const mouse = (type: "mouseMoved" | "mousePressed" | "mouseReleased", x: number) =>
    cdp.send("Input.dispatchMouseEvent", {
      type,
      x,
      y,
      button: type === "mouseMoved" ? "none" : "left",
      buttons: type === "mouseReleased" ? 0 : 1,
      clickCount: 1,
    });
  await page.mouse.move(at(0), y);
  await page.waitForTimeout(300);
  await page.evaluate(record);
  await mouse("mousePressed", at(0));
  const sent: Promise<unknown>[] = [];
  const start = performance.now();
  const count = seconds * perSecond;
  for (let i = 1; i <= count; i++) {
    const due = start + (1000 * i) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    // Not awaited: a hand does not wait for the page either.
    sent.push(mouse("mouseMoved", at(i / count)));
  }
  await Promise.all(sent);
  const spent = (performance.now() - start) / 1000;
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  await mouse("mouseReleased", at(1));
  const gaps = seen.frames.slice(1).map((t, i) => t - (seen.frames[i] as number));
  return {
    p50: quantile(seen.moves, 0.5),
    p90: quantile(seen.moves, 0.9),
    p98: quantile(seen.moves, 0.98),
    press: quantile(seen.presses, 0.5),
    framesPerSecond: Math.min(60, seen.frames.length / spent),
    slowFrames: gaps.filter((gap) => gap > 25).length,
    longTasks: seen.tasks.length,
    longest: Math.max(0, ...seen.tasks),
  };
}

export interface Target {
  readonly name: string;
  readonly address: string;
  readonly slider: string;
}

async function prepare(page: Page, { address, slider }: Target): Promise<Locator> {
  await page.goto(address, { waitUntil: "networkidle" });
  const island = page.locator("[data-island]").first();
  if ((await island.count()) > 0) {
    await island.scrollIntoViewIfNeeded();
    await page.waitForSelector("[data-island][data-live]");
  }
  return page.locator(slider).first();
}

/** Medians of several rounds for each target, the targets taking turns so that a busy minute hits all of them. */
export async function measureDrags(
  browser: Browser,
  targets: readonly Target[],
  rounds: number,
): Promise<Map<string, Drag>> {
  const all = new Map<string, Drag[]>(targets.map(({ name }) => [name, []]));
  for (let i = 0; i < rounds; i++) {
    for (const target of targets) {
      const slowed = await openSlowed(browser, 4);
      const slider = await prepare(slowed.page, target);
      all.get(target.name)?.push(await drag(slowed, slider));
      await slowed.close();
    }
  }
  return new Map([...all].map(([name, drags]) => [name, medians(drags)]));
}
