import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { CardIndex, TopicCards } from "../../src/cards/text.ts";
import type { Lang } from "../../src/params/index.ts";
import { violations } from "./support/axe.ts";
import { live } from "./support/drawing.ts";
import { expect, test } from "./support/test.ts";

const read = <T>(file: string): T => JSON.parse(readFileSync(`dist/assets/cards/${file}`, "utf8"));

/** A prediction as the build wrote it, with what is right by the drawing's model. */
const wordsOf = (topic: string, lang: Lang, id: string) => {
  const files = read<CardIndex>("index.json").topics.find(({ slug }) => slug === topic)?.files;
  const card =
    files && read<TopicCards>(files[lang].words).cards.find((candidate) => candidate.id === id);
  if (!card) throw new Error(`wordsOf: no card ${id} in ${topic}`);
  return card;
};

/** Answers in the page's database, in the order in which they were given. */
const logged = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = indexedDB.open("nabla-review");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const db = request.result;
          const all = db.transaction("events").objectStore("events").getAll();
          all.onsuccess = () => {
            db.close();
            resolve(all.result.map(({ card, g, mode, sched }) => ({ card, g, mode, sched })));
          };
        };
      }),
  );

/** Adds up what moved without having been pressed. */
const watchShifts = (page: Page) =>
  page.evaluate(() => {
    const seen = { shifted: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) seen.shifted += entry.value;
    }).observe({ type: "layout-shift" });
  });
const shifted = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: { shifted: number } }).seen.shifted);

const cases = [
  { topic: "optimizers", id: "optimizer-race", lang: "en", ask: ["P-OPT-01", "P-OPT-02"] },
  { topic: "gradient-descent", id: "step-size", lang: "en", ask: ["P-GD-01", "P-GD-02"] },
  { topic: "activations", id: "dying-relu", lang: "zh", ask: ["P-ACT-05", "P-ACT-06"] },
] as const;

const words = {
  en: { chip: "Predict", next: "Next question", kept: /comes back/ },
  zh: { chip: "先猜", next: "下一题", kept: /再次出现/ },
};

for (const { topic, id, lang, ask } of cases) {
  const w = words[lang];
  const route = `${lang === "zh" ? "/zh" : ""}/${topic}/`;
  // One is enough to see it move, and to ask whether everybody can use it.
  const plays = topic === "optimizers";
  test(`${route}: what the drawing will show is asked, then shown, told and kept`, async ({
    page,
  }) => {
    const [first, second] = [wordsOf(topic, lang, ask[0]), wordsOf(topic, lang, ask[1])];
    if (plays) await page.emulateMedia({ reducedMotion: "no-preference" });
    await page.goto(`${route}#${id}`);
    await page.locator(`[id="${id}"]`).scrollIntoViewIfNeeded();
    const island = await live(page, id);
    await island.getByRole("button", { name: w.chip, exact: true }).click();
    const panel = island.locator(".predict");
    const main = panel.locator(".predict-main");
    const told = panel.locator(".predict-told");
    await expect(panel.locator("legend")).toHaveText(first.question);
    await expect(main).toBeDisabled();
    await watchShifts(page);

    await panel.locator(`input[value="${first.right}"]`).check();
    await main.click();
    await expect(panel).toHaveAttribute("data-phase", "told");
    await expect(told).toHaveAttribute("data-right", "true");
    await expect(told).toContainText(first.why);
    await expect(told).toContainText(w.kept);
    expect(await shifted(page)).toBe(0);

    await expect(main).toHaveText(w.next);
    await main.click();
    await expect(panel.locator("legend")).toHaveText(second.question);
    const wrong = second.options.find((option) => option.id !== second.right);
    await panel.locator(`input[value="${wrong?.id}"]`).check();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await main.click();
    await expect(told).toHaveAttribute("data-right", "false");
    await expect(told).toContainText(second.why);
    await expect(told).toContainText(w.kept);
    const kept = { mode: "page", sched: true };
    expect(await logged(page)).toEqual([
      { card: first.id, g: 3, ...kept },
      { card: second.id, g: 1, ...kept },
    ]);

    if (!plays) return;
    // Alone on its page, where there is little else for axe to ask.
    await page.goto(`/lab/${id}/`);
    await (await live(page, id)).getByRole("button", { name: w.chip, exact: true }).click();
    await panel.locator(`input[value="${first.right}"]`).check();
    await main.click();
    await expect(told).toContainText("counted today already");
    // Buttons half under the page's header would count as too small.
    await page.evaluate(() => scrollTo(0, 0));
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await violations(page, "looks")).toEqual([]);
    const wide = await panel.evaluate((root) =>
      [root, ...root.querySelectorAll("*")]
        .filter((e) => e.getBoundingClientRect().right > innerWidth)
        .map((e) => e.className),
    );
    expect(wide).toEqual([]);
  });
}
