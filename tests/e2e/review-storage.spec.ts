import type { BrowserContext, Page } from "@playwright/test";
import { violations } from "./support/axe.ts";
import { backupOf, bare, give, openReview, recordsIn, saved } from "./support/review.ts";
import { expect, firstVisit as test } from "./support/test.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const notice = (page: Page, says: string) => page.locator(`[data-notice="${says}"]`);
const importAt = (page: Page, at: string) => page.locator(`[data-import="${at}"]`);
/** Words of the fact with this name on the data screen. */
const fact = (page: Page, name: string) =>
  page.locator(".data-facts > div", { has: page.getByText(name, { exact: true }) }).locator("dd");

const cards = "#session?cards=Q-OPT-01,Q-OPT-02,Q-OPT-03";
async function answerOne(page: Page) {
  await button(page, /^Show answer/).click();
  await button(page, /^Got it/).click();
}

/** Makes a page one of the next version of the site, as far as the database knows. */
const nextVersion = (page: Page) =>
  page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      return open.call(this, name, version === undefined ? version : version + 1);
    };
  });

const another = async (context: BrowserContext, watched: (page: Page) => void) => {
  const page = await context.newPage();
  watched(page);
  return page;
};

test("a backup is read in, taken along, and brings everything back after all was deleted", async ({
  page,
}) => {
  const { text, events } = backupOf(500);
  await openReview(page, "#data");
  await give(page, "{}");
  await expect(page.getByText("This is not a backup of this site.")).toBeVisible();
  await give(page, `${text.split("\n").slice(0, 400).join("\n")}\n{"kind":"answer","id":7},\n`);
  await expect(
    page.getByText("398 new, 0 already here, 1 rejected".replace("398", "399")),
  ).toBeVisible();
  await expect(page.getByText("Line 401: “id” has a value that cannot be")).toBeVisible();
  await expect(page.getByText("it should hold 500 entries, 400 were found")).toBeVisible();
  await expect(button(page, "Import the valid 399")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await give(page, text);
  await button(page, "Add the 500 new ones").click();
  await expect(page.getByText("500 added, 0 were here already.")).toBeVisible();
  await expect(fact(page, "Answers")).toContainText("500, on 9 cards");
  await give(page, text);
  await expect(page.getByText("0 new, 500 already here, 0 rejected")).toBeVisible();
  await button(page, "Close").click();

  const copy = await saved(page, () => button(page, "Download backup").click());
  expect(JSON.parse(copy).events).toEqual(events);
  await page.getByLabel("Type DELETE to confirm").fill("delete");
  await button(page, "Delete everything").click();
  await expect(fact(page, "Answers")).toHaveText("none yet");
  await page.reload();
  await expect(fact(page, "Answers")).toHaveText("none yet");
  await give(page, copy);
  await button(page, "Add the 500 new ones").click();
  await expect(fact(page, "Answers")).toContainText("500, on 9 cards");
  const again = await saved(page, () => button(page, "Download backup").click());
  expect(again.split("\n").slice(1)).toEqual(copy.split("\n").slice(1));

  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await violations(page, "looks")).toEqual([]);
});

test("two tabs: what one answers the other does not answer again, and hears of at once", async ({
  page,
  context,
  watched,
}) => {
  const other = await another(context, watched);
  await openReview(page, cards);
  await openReview(other, cards);
  await button(other, /^Show answer/).click();
  await answerOne(page);
  await button(other, /^Got it/).click();
  await expect(other.getByText("answered in another tab")).toBeVisible();
  await openReview(other, "#data");
  await expect(fact(other, "Answers")).toContainText("1, on one card");
  await answerOne(page);
  await expect(fact(other, "Answers")).toContainText("2, on 2 cards");
});

test("another version: an old tab steps aside, a new one waits for it, and an older site leaves the log alone", async ({
  page,
  context,
  watched,
}) => {
  await openReview(page, cards);
  await answerOne(page);
  const helper = await bare(context);
  await helper.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open("nabla-review");
        opening.onsuccess = () => {
          // Kept, and deaf to those who ask for it.
          Object.assign(window, { held: opening.result });
          done();
        };
      }),
  );
  const newer = await another(context, watched);
  await nextVersion(newer);
  await openReview(newer, cards.replace("Q-OPT-01,", ""));
  await expect(notice(newer, "blocked")).toContainText("Close other tabs");
  await expect(notice(page, "outdated")).toContainText("Reload this page");
  await answerOne(newer);
  await answerOne(page);
  await expect(notice(page, "outdatedUnsaved")).toContainText("one answer from here");

  await helper.close();
  await expect(notice(newer, "blocked")).toHaveCount(0);
  await openReview(newer, "#data");
  await expect(fact(newer, "Answers")).toContainText("2, on 2 cards");

  await page.reload();
  await expect(notice(page, "newer")).toContainText("format 2; this page knows 1");
  expect(await violations(page)).toEqual([]);
});

test("no room: the answer is not lost, and is written when there is room again", async ({
  page,
  context,
  baseURL,
}) => {
  await openReview(page, cards);
  const devtools = await context.newCDPSession(page);
  const origin = new URL(baseURL ?? "").origin;
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await answerOne(page);
  await expect(notice(page, "unsaved")).toContainText("One answer is not saved");
  const kept = await saved(page, () => button(page, "Download").click());
  expect(JSON.parse(kept).events).toHaveLength(1);
  await button(page, "Retry").click();
  await expect(notice(page, "unsaved")).toContainText("still not saved");
  await devtools.send("Storage.overrideQuotaForOrigin", { origin });
  await button(page, "Retry").click();
  await expect(notice(page, "unsaved")).toHaveCount(0);
  await openReview(page, "#data");
  await page.reload();
  await expect(fact(page, "Answers")).toContainText("1, on one card");
});

test("a browser without a database: reviewing works, and the reader can take the answers along", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
  });
  await openReview(page, cards);
  await expect(notice(page, "refused")).toContainText("Not being saved");
  await answerOne(page);
  const kept = await saved(page, () => button(page, "Download this session").click());
  expect(JSON.parse(kept).events).toMatchObject([{ card: "Q-OPT-01", g: 3 }]);
});

test("a record that cannot be read is set apart, and progress that is gone is told", async ({
  page,
  context,
}) => {
  await openReview(page, "#data");
  await give(page, backupOf(20).text);
  await button(page, "Add the 20 new ones").click();
  await expect(importAt(page, "done")).toBeVisible();
  const helper = await bare(context);
  await helper.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open("nabla-review");
        opening.onsuccess = () => {
          const tx = opening.result.transaction("events", "readwrite");
          tx.objectStore("events").put({ kind: "answer", id: "half of it" });
          tx.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );
  await page.reload();
  await expect(page.getByText("One record could not be read")).toBeVisible();
  await expect(fact(page, "Answers")).toContainText("20, on 9 cards");
  const apart = await saved(page, () => button(page, "Download it").click());
  expect(JSON.parse(apart)).toEqual([{ kind: "answer", id: "half of it" }]);

  await page.goto("about:blank");
  await helper.evaluate(
    () =>
      new Promise<void>((done) => {
        indexedDB.deleteDatabase("nabla-review").onsuccess = () => done();
      }),
  );
  await openReview(page, "");
  await expect(notice(page, "cleared")).toContainText("cleared from this browser");
  await button(page, "Restore from a file").click();
  await expect(page.locator("[data-screen=data]")).toBeVisible();
});

test("a long import lets the page live, can be stopped, and is whole or not at all", async ({
  page,
  context,
}) => {
  await openReview(page, "#data");
  await page.evaluate(() => {
    const count = () => {
      frames++;
      requestAnimationFrame(count);
    };
    let frames = 0;
    Object.defineProperty(window, "frames_seen", { get: () => frames });
    count();
  });
  const frames = () =>
    page.evaluate(() => (window as unknown as { frames_seen: number }).frames_seen);
  const lives = async () => {
    const before = await frames();
    await expect.poll(frames).toBeGreaterThan(before);
  };
  await give(page, backupOf(100_000).text);
  await expect(importAt(page, "reading").locator("progress")).toBeVisible();
  await lives();
  await button(page, "Add the 100000 new ones").click();
  await expect(importAt(page, "writing").locator("progress")).toBeVisible();
  await lives();
  await expect(importAt(page, "writing")).toBeVisible();
  await button(page, "Cancel").click();
  await expect(page.getByText("Cancelled. Nothing was changed.")).toBeVisible();
  const helper = await bare(context);
  expect(await recordsIn(helper)).toBe(0);

  await give(page, backupOf(20_000).text);
  await button(page, "Add the 20000 new ones").click();
  await expect(importAt(page, "writing")).toBeVisible();
  await page.reload();
  await expect(page.locator("[data-screen=data]")).toBeVisible();
  expect([0, 20_000]).toContain(await recordsIn(helper));
});
