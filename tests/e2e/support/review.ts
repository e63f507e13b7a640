import type { BrowserContext, Page } from "@playwright/test";
import { encodeBackup } from "../../../src/review/backup/json.ts";
import type { ReviewEvent } from "../../../src/review/event.ts";
import { answer, DAY, NOON } from "../../review/make.ts";
import { expect } from "./test.ts";

/** A log of so many answers, a few a day, as a backup. */
export function backupOf(count: number): { events: readonly ReviewEvent[]; text: string } {
  const from = NOON - Math.ceil(count / 50) * DAY;
  const events = Array.from({ length: count }, (_, i) =>
    answer({ card: `Q-OPT-0${1 + (i % 9)}`, t: from + Math.floor(i / 50) * DAY + i, n: i + 1 }),
  );
  return { events, text: encodeBackup(events, NOON) };
}

/** Opens a screen of the review page and waits until the log is there. */
export async function openReview(page: Page, hash: string, lang: "en" | "zh" = "en") {
  await page.goto(`${lang === "zh" ? "/zh" : ""}/review/${hash}`);
  await expect(page.locator(".study-screen[data-screen]")).toBeVisible();
}

/** Gives the review page a file to read in. */
export const give = (page: Page, text: string, name = "backup.json") =>
  page.locator("input[type=file]").setInputFiles({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });

/** What a button hands over as a file. */
export async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** A page of the same origin without the site's scripts, to reach the database from. */
export async function bare(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.route("**/bare", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>bare</title>" }),
  );
  await page.goto("/bare");
  return page;
}

/** How many records the log holds, counted past the site. */
export const recordsIn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const opening = indexedDB.open("nabla-review");
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const count = db.transaction("events").objectStore("events").count();
          count.onsuccess = () => {
            db.close();
            done(count.result);
          };
        };
      }),
  );
