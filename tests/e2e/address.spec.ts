import {
  faultsOf,
  firstSlider,
  live,
  nextFrame,
  openLab,
  shownBy,
  stateOf,
  tool,
  wordsOf,
} from "./support/drawing.ts";
import { drawings } from "./support/islands.ts";
import { englishTopics, sampleTopics, sampleWidgets, widgetIds } from "./support/routes.ts";
import { expect, firstVisit, test } from "./support/test.ts";

firstVisit.describe("an address is a state", () => {
  firstVisit.use({ permissions: ["clipboard-read", "clipboard-write"] });

  for (const id of sampleWidgets) {
    firstVisit(
      `${id}: the copied link shows the same to somebody else, and after a reload`,
      async ({ page, stranger }) => {
        const island = await openLab(page, id);
        const start = await stateOf(island);
        await island.locator("button[data-preset]").last().click();
        const { range } = await firstSlider(island);
        await range.press("End");
        await range.press("ArrowLeft");
        await tool(island, /Copy link/).click();
        await expect(island.getByText("Link copied")).toBeVisible();
        const link = await page.evaluate(() => navigator.clipboard.readText());
        expect(link).toBe(page.url());
        const state = await stateOf(island);
        expect(state).not.toEqual(start);
        await expect(island.locator("footer [role=status]")).not.toBeEmpty();
        const words = (await wordsOf(island).textContent()) ?? "";

        await page.reload();
        await stranger.goto(link);
        for (const reader of [page, stranger]) {
          const theirs = await live(reader, id);
          await expect(wordsOf(theirs)).toHaveText(words);
          expect(await stateOf(theirs)).toEqual(state);
          expect(await faultsOf(theirs)).toEqual([]);
          await expect(theirs.getByText("could not be read")).toHaveCount(0);
        }
      },
    );
  }
});

const notice = {
  en: { words: "could not be read and was repaired", dismiss: "Dismiss" },
  zh: { words: "已修正", dismiss: "知道了" },
};

/** What strangers put into addresses: each as the query of every drawing. */
const strange = [
  "=&=&&",
  "%",
  "%E0%A4%A",
  "__proto__=1&constructor=2&toString=3",
  "step=NaN&eta=Infinity&steps=-1e999&seed=9007199254740993",
  "show=,,,none,%00&start=a,b,c&formula=((((((((((&preset=<img src=x onerror=alert(1)>",
  "学习率=一&β=二",
  `formula=${"(".repeat(3000)}&logits=${"9,".repeat(3000)}`,
];

for (const id of widgetIds) {
  test(`${id}: no address is illegal`, async ({ page }) => {
    const island = await openLab(page, id, strange.at(-1));
    expect(await faultsOf(island)).toEqual([]);
    await expect(island.getByText(notice.en.words)).toBeVisible();
    // The same while the page is open.
    for (const query of strange) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#${id}?${query}`);
      await nextFrame(page);
      expect(await faultsOf(island), query.slice(0, 50)).toEqual([]);
    }
    await expect(page.locator(".island-failed, [data-error]")).toHaveCount(0);
  });
}

for (const id of sampleWidgets) {
  test(`${id}: what an address gets wrong is repaired, and said quietly`, async ({ page }) => {
    const garbage = [
      ["beta=%%%&x=&nothing=1", "nothing"],
      ["preset=no-such-preset", "preset"],
      [`nothing=${"9".repeat(100_000)}`, "nothing"],
      ["preset=&seed=-1e999&nothing=", "nothing"],
    ] as const;
    for (const lang of ["en", "zh"] as const) {
      const say = notice[lang];
      await page.goto("about:blank");
      const island = await openLab(page, id, garbage[0][0], lang);
      const states = [];
      // In Chinese only the words are others.
      for (const [query, named] of lang === "en" ? garbage : garbage.slice(0, 1)) {
        await page.evaluate((to) => {
          location.hash = to;
        }, `#${id}?${query}`);
        const told = island.getByRole("status").filter({ hasText: say.words });
        await expect(told).toContainText(named);
        expect(await faultsOf(island), query.slice(0, 50)).toEqual([]);
        states.push(await stateOf(island));
        await told.getByRole("button", { name: say.dismiss }).press("Enter");
        await expect(told).toHaveCount(0);
      }
      // Nothing of it was legal, so that all of it is the state in which the drawing starts.
      await island.locator("header button").first().click();
      for (const state of states) expect(state).toEqual(await stateOf(island));
    }
  });
}

test("the address of another drawing, or of none, leaves a drawing as it was", async ({ page }) => {
  for (const id of sampleWidgets) {
    const island = await openLab(page, id);
    const start = await stateOf(island);
    for (const hash of ["#some-other-drawing?beta=0.3&seed=7", "#", `#${id}x?seed=7`, "#?seed=7"]) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      expect(await stateOf(island), hash).toEqual(start);
    }
    await expect(island.getByText(notice.en.words)).toHaveCount(0);
  }
});

test("the address is written when the hand lets go, not before", async ({ page }) => {
  const id = widgetIds[0] as string;
  const island = await openLab(page, id);
  const { knob, range } = await firstSlider(island);
  await range.scrollIntoViewIfNeeded();
  const box = await range.boundingBox();
  if (!box) throw new Error("the first slider has no box");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (const share of [0.6, 0.7, 0.85])
    await page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
  expect(new URL(page.url()).hash).toBe("");
  await page.mouse.up();
  await expect(page).toHaveURL(new RegExp(`#${id}\\?.*${knob}=`));
  // Moving by hand leaves no trail of pages to go back through.
  expect(await page.evaluate(() => history.length)).toBe(2);
});

for (const route of englishTopics) {
  test(`${route}: the other language has the drawing in the same state, in sight`, async ({
    page,
  }) => {
    await page.goto(route);
    const last = page.locator(drawings).last();
    const id = (await last.getAttribute("id")) ?? "";
    await last.scrollIntoViewIfNeeded();
    const island = await live(page, id);
    await island.locator("button[data-preset]").last().click();
    const { range } = await firstSlider(island);
    await range.press("Home");
    await range.press("ArrowRight");
    const state = await stateOf(island);
    const hash = new URL(page.url()).hash;
    expect(hash).toContain(`#${id}?`);

    await page.evaluate(() => scrollTo(0, 0));
    await page.locator("a[data-language]").first().click();
    await expect(page).toHaveURL((url) => url.pathname === `/zh${route}` && url.hash === hash);
    const twin = await live(page, id);
    await expect(twin).toBeInViewport();
    expect(await stateOf(twin)).toEqual(state);
    expect(await faultsOf(twin)).toEqual([]);

    await page.evaluate(() => scrollTo(0, 0));
    await page.locator("a[data-language]").first().click();
    await expect(page).toHaveURL((url) => url.pathname === route && url.hash === hash);
    expect(await stateOf(await live(page, id))).toEqual(state);
  });
}

for (const route of sampleTopics) {
  test(`${route}: a drawing opens at full size in the state it is in`, async ({ page }) => {
    await page.goto(route);
    const first = page.locator("[data-island]").first();
    const id = (await first.getAttribute("id")) ?? "";
    await first.scrollIntoViewIfNeeded();
    const island = await live(page, id);
    const { range } = await firstSlider(island);
    await range.press("End");
    const shown = await shownBy(island);
    const widget = (await island.getAttribute("data-island")) ?? "";
    await island.locator(`header a[href*="/lab/"]`).click();
    await expect(page).toHaveURL(new RegExp(`/lab/${widget}/`));
    // There the controls stand open that are folded away here.
    await expect.poll(async () => shownBy(await live(page, widget))).toMatchObject(shown);
  });
}
