import type { Page } from "@playwright/test";
import { drills, instance } from "../../src/drills/index.ts";
import type { Lang } from "../../src/params/index.ts";
import {
  type Catalogue,
  catalogue,
  dueQueue,
  type Folded,
  fold,
  type Moment,
  type ReviewEvent,
} from "../../src/review/index.ts";
import { askWords } from "../../src/study/ask/words.ts";
import { dataWords } from "../../src/study/data/words.ts";
import { fill } from "../../src/study/fill.ts";
import { sessionWords } from "../../src/study/session/words.ts";
import { todayWords } from "../../src/study/today/words.ts";
import { give, openReview, saved } from "./support/review.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ timeout: 240_000 });

const CHINA = 480;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Nine in the morning in China, on the first day. */
const BEGIN = Date.UTC(2026, 10, 20, 1);
const dateOn = (day: number) => new Date(BEGIN + day * DAY).toISOString().slice(0, 10);

/** Two questions got, one forgotten, a derivation and a calculation. */
const learnt = ["Q-ACT-03", "Q-GD-01", "Q-OPT-05", "D-04", "N-25"];

/** How a card is answered: every way is by keyboard, but for what must be typed. */
type Way = "got" | "forgot";

class Fortnight {
  day = 0;
  readonly #page: Page;
  readonly #lang: Lang;
  readonly #book: Catalogue;

  constructor(page: Page, lang: Lang, book: Catalogue) {
    this.#page = page;
    this.#lang = lang;
    this.#book = book;
  }

  get now(): Moment {
    return { t: BEGIN + this.day * DAY, tz: CHINA };
  }

  /** The review page, as it opens on that day. */
  async morning(day: number): Promise<void> {
    this.day = day;
    await this.#page.clock.setFixedTime(this.now.t);
    // Another query each day: with a fragment alone the browser would not load the page again.
    await openReview(this.#page, `?day=${day}#today`, this.#lang);
  }

  /** What the log holds, folded here and not there. */
  async log(): Promise<Folded> {
    const events = await this.#page.evaluate(
      () =>
        new Promise<unknown[]>((done, fail) => {
          const opening = indexedDB.open("nabla-review");
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const all = opening.result.transaction("events").objectStore("events").getAll();
            all.onsuccess = () => {
              opening.result.close();
              done(all.result);
            };
          };
        }),
    );
    return fold(events as ReviewEvent[], this.#book);
  }

  /** Cards that are due, by the core; the page must say the same number. */
  async due(): Promise<readonly string[]> {
    const w = todayWords[this.#lang];
    const due = dueQueue(await this.log(), this.#book, this.now).session.map(({ card }) => card.id);
    const [one = "", many = one] = w.due.split("|");
    const heading = this.#page.locator('[data-screen="today"]').getByRole("heading", { level: 2 });
    if (due.length === 0) await expect(heading).toHaveText(new RegExp(`${w.clear}|${w.allDone}`));
    else
      await expect(heading).toContainText(fill(due.length === 1 ? one : many, { n: due.length }));
    return due;
  }

  async start(): Promise<void> {
    await this.#page
      .getByRole("button", { name: todayWords[this.#lang].start, exact: true })
      .click();
  }

  /** Answers the card in sight, and waits for the next one or the end. */
  async answer(way: Way): Promise<void> {
    const page = this.#page;
    const w = askWords[this.#lang];
    const card = page.locator("article.session-card");
    await expect(card.locator(".ask-bar")).toBeVisible();
    const before = await card.getAttribute("aria-label");
    const form = card.locator("form");
    if ((await form.count()) > 0) {
      const href = (await card.locator('a[href*="#practice?"]').getAttribute("href")) ?? "";
      const query = new URLSearchParams(href.split("?")[1]);
      const drill = drills[query.get("drill") ?? ""];
      if (drill === undefined) throw new Error(`no drill in ${href}`);
      const { task } = instance(drill, Number(query.get("seed")));
      for (const [i, field] of task.fields.entries()) {
        const at = card.locator(".practice-field").nth(i);
        if (field.kind === "choice")
          await at.locator(`input[type=radio][value="${field.answer}"]`).check();
        else await at.locator("input").fill([field.answer].flat().join(", "));
      }
      await page.keyboard.press("Enter");
      await card.getByRole("button", { name: w.next }).click();
    } else {
      const main = card.locator(".ask-bar button.is-main");
      const derivation = (await card.locator(".derive-next").count()) > 0;
      // One press shows the answer of a question, and one each hidden step of a derivation; each is waited for.
      do {
        const shows = await main.innerText();
        await page.keyboard.press("Space");
        await expect(main).not.toHaveText(shows, { useInnerText: true });
      } while (derivation && (await card.locator(".derive-next").count()) > 0);
      await expect(card.getByRole("button", { name: new RegExp(`^${w.gotIt}`) })).toBeVisible();
      // A derivation's grade follows from its slips: there it is the only button.
      await page.keyboard.press(derivation ? "Space" : { forgot: "1", got: "2" }[way]);
    }
    await expect(page.locator(`article.session-card[aria-label="${before}"]`)).toHaveCount(0);
  }

  /** Everything in the present session, got. */
  async finish(): Promise<void> {
    // The day's own screen has a heading that begins with the same word.
    const done = this.#page.getByRole("heading", {
      name: sessionWords[this.#lang].finished,
      exact: true,
    });
    const card = this.#page.locator("article.session-card .ask-bar");
    await expect(done.or(card)).toBeVisible();
    while (await card.isVisible()) {
      await this.answer("got");
      await expect(done.or(card)).toBeVisible();
    }
    await expect(done).toBeVisible();
    const { cards } = await this.log();
    const missed = learnt.filter((id) =>
      cards.get(id)?.answers.some((a) => a.moved && a.event.g === 1 && a.at >= this.now.t),
    );
    expect(missed, "what was answered rightly counts as right").toEqual(
      this.day === 0 ? ["Q-GD-01"] : [],
    );
  }

  async setInterview(day: number): Promise<void> {
    const w = todayWords[this.#lang];
    await this.#page.getByLabel(w.interviewDate).fill(dateOn(day));
    await this.#page.getByRole("button", { name: new RegExp(`^(${w.set}|${w.change})$`) }).click();
    await expect
      .poll(async () => (await this.log()).interview, { message: "the interview is in the log" })
      .toBe(dateOn(day));
  }
}

for (const lang of ["en", "zh"] as const)
  test(`${lang}: a fortnight before an interview, day by day`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      ...(baseURL !== undefined && { baseURL }),
      timezoneId: "Asia/Shanghai",
      reducedMotion: "reduce",
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    const index = await page.request.get("/assets/cards/index.json");
    const book = catalogue((await index.json()).cards);
    const reader = new Fortnight(page, lang, book);
    const w = { ...sessionWords[lang], ...todayWords[lang], ...dataWords[lang] };

    // The first day: five cards are learnt, one of them not; two answers are taken back and given again.
    await reader.morning(0);
    await reader.setInterview(30);
    await openReview(page, `#session?cards=${learnt.join(",")}`, lang);
    await reader.answer("got");
    await reader.answer("got");
    await reader.answer("forgot");
    await page.keyboard.press("u");
    await page.keyboard.press("u");
    await reader.answer("forgot");
    await reader.answer("got");
    await reader.finish();
    const first = await reader.log();
    const scheduled = (id: string) =>
      first.cards
        .get(id)
        ?.answers.filter((a) => a.moved)
        .map((a) => a.event.g);
    expect(learnt.map(scheduled)).toEqual([[3], [1], [3], [3], [3]]);
    expect(first.voided.size).toBe(2);

    // What was forgotten is back on the next day, alone; all else on the third day after.
    await reader.morning(1);
    expect(await reader.due()).toEqual(["Q-GD-01"]);
    await reader.start();
    await reader.finish();
    await reader.morning(2);
    await reader.due();
    await reader.morning(3);
    expect(await reader.due()).toEqual(
      expect.arrayContaining(["D-04", "N-25", "Q-ACT-03", "Q-OPT-05"]),
    );
    await reader.start();
    await reader.finish();

    // The interview comes sooner than was thought: only the view moves, nothing in the log but the date.
    await reader.morning(5);
    const before = await reader.log();
    await reader.setInterview(14);
    expect((await reader.log()).cards).toEqual(before.cards);
    await reader.due();

    // A new machine: the log is taken along in a file.
    await reader.morning(8);
    const due = await reader.due();
    await openReview(page, "#data", lang);
    const backup = await saved(page, () => page.getByRole("button", { name: w.save }).click());
    await page.getByLabel(fill(w.typeWord, { word: w.deleteWord })).fill(w.deleteWord);
    await page.getByRole("button", { name: w.delete, exact: true }).click();
    await expect.poll(async () => (await reader.log()).events.length).toBe(0);
    await give(page, backup);
    await page.locator("[data-import] button.is-main").click();
    await expect.poll(async () => (await reader.log()).events.length).toBeGreaterThan(0);
    const again = await saved(page, () => page.getByRole("button", { name: w.save }).click());
    const events = (text: string) => JSON.parse(text).events;
    expect(events(again)).toEqual(events(backup));
    await reader.morning(8);
    expect(await reader.due()).toEqual(due);
    await reader.start();
    await reader.finish();
    await reader.morning(9);
    expect(await reader.due()).toHaveLength(4);
    await reader.start();
    await reader.finish();

    // The last three days: every card once more, spread evenly.
    const passes: number[] = [];
    for (const day of [11, 12, 13]) {
      await reader.morning(day);
      await expect(page.getByText(w.passText)).toBeVisible();
      passes.push((await reader.due()).length);
      await reader.start();
      await reader.finish();
    }
    expect(passes).toEqual([2, 2, 1]);
    const end = await reader.log();
    for (const id of learnt)
      expect(end.cards.get(id)?.answers.some((a) => a.at >= BEGIN + 11 * DAY - 5 * HOUR)).toBe(
        true,
      );

    await reader.morning(14);
    await expect(page.getByText(w.todayIs)).toBeVisible();
    await reader.due();
    expect(faults).toEqual([]);
    await context.close();
  });
