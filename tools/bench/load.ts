import type { Browser } from "playwright-core";
import { openSlowed } from "./browser.ts";
import { medians } from "./statistics.ts";

/** What a first visit costs: bytes on the wire; times in ms. */
export type Load = {
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly paint: number;
  readonly blocking: number;
  readonly longest: number;
  readonly shift: number;
  readonly elements: number;
};

interface Observed {
  paint: number;
  tasks: number[];
  shift: number;
}

/** Installed before the page's own scripts. */
function observe(): void {
  const seen: Observed = { paint: 0, tasks: [], shift: 0 };
  Object.assign(window, { seen });
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  watch("largest-contentful-paint", (entry) => {
    seen.paint = entry.startTime;
  });
  watch("longtask", (entry) => seen.tasks.push(entry.duration));
  watch("layout-shift", (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value;
  });
}

async function visit(browser: Browser, address: string): Promise<Load> {
  const { page, cdp, close } = await openSlowed(browser, 4);
  const kinds = new Map<string, string>();
  let bytes = 0;
  let scriptBytes = 0;
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  });
  cdp.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (kinds.get(requestId) === "Script") scriptBytes += encodedDataLength;
  });
  await page.addInitScript(observe);
  await page.goto(address, { waitUntil: "networkidle" });
  // Whatever the page still has to do after its last byte.
  await page.waitForTimeout(1500);
  const { paint, tasks, shift, elements } = await page.evaluate(() => ({
    ...(window as unknown as { seen: Observed }).seen,
    elements: document.querySelectorAll("*").length,
  }));
  await close();
  return {
    bytes,
    scriptBytes,
    paint,
    blocking: tasks.reduce((sum, t) => sum + Math.max(0, t - 50), 0),
    longest: Math.max(0, ...tasks),
    shift,
    elements,
  };
}

/** Medians of several first visits, at a quarter of the speed and on a slow mobile network. */
export async function measureLoad(
  browser: Browser,
  address: string,
  rounds: number,
): Promise<Load> {
  const visits: Load[] = [];
  for (let i = 0; i < rounds; i++) visits.push(await visit(browser, address));
  return medians(visits);
}
