import type { Locator, Page } from "@playwright/test";
import { type Answer, drills, instance, type Task } from "../../src/drills/index.ts";
import { live } from "./support/practice.ts";
import { expect, firstVisit, test } from "./support/test.ts";

const pages: Readonly<Record<string, readonly string[]>> = {
  "/activations/": ["N-09", "N-10", "N-11", "N-12", "N-13"],
  "/gradient-descent/": ["N-20", "N-21", "N-22", "N-23", "N-24"],
  "/optimizers/": ["N-25", "N-26", "N-27", "N-28", "N-29", "N-30"],
  "/zh/optimizers/": ["N-25", "N-26", "N-27", "N-28", "N-29", "N-30"],
};

const words = {
  en: {
    right: "Right.",
    wrong: "Not right yet",
    unread: "Not checked yet",
    check: "Check",
    solution: "Show the solution",
    anew: "New numbers",
  },
  zh: {
    right: "全部正确。",
    wrong: "还不对",
    unread: "还没有判",
    check: "检查",
    solution: "看解答",
    anew: "换一组数字",
  },
};

const taskOf = (id: string, seed: number): Task => {
  const drill = drills[id];
  if (drill === undefined) throw new Error(`taskOf: no drill ${id}`);
  return instance(drill, seed).task;
};

const written = (answer: Answer): string =>
  Array.isArray(answer) ? `(${answer.join(", ")})` : String(answer);

/** Fills the form: one answer a field. */
async function fill(box: Locator, answers: readonly Answer[]): Promise<void> {
  for (const [i, answer] of answers.entries()) {
    const field = box.locator(".practice-field").nth(i);
    const radios = field.locator(`input[type=radio][value="${answer}"]`);
    if ((await radios.count()) > 0) await radios.check();
    else if ((await field.locator("input[type=text]").count()) > 0)
      await field.locator("input[type=text]").fill(written(answer));
  }
}

const right = (task: Task) => task.fields.map((field) => field.answer);

/** A choice other than the right one; of a number and a list, nothing that any tolerance would take. */
const wrong = (task: Task): Answer[] =>
  task.fields.map((field) =>
    field.kind === "choice"
      ? (field.options.find(({ id }) => id !== field.answer)?.id ?? "")
      : field.kind === "list"
        ? field.answer.map((x) => x + 7777)
        : field.answer + 7777,
  );

const seedOf = (page: Page): number =>
  Number(new URLSearchParams(new URL(page.url()).hash.split("?")[1]).get("seed"));

for (const [route, ids] of Object.entries(pages)) {
  const w = words[route.startsWith("/zh/") ? "zh" : "en"];

  test(`${route}: every drill takes the right answer, refuses the wrong one, and holds nothing against what it cannot read`, async ({
    page,
  }) => {
    await page.goto(`${route}#practice?drill=${ids[0]}&seed=3`);
    const box = await live(page);
    await expect(box).toBeInViewport();
    const skill = box.locator("select");
    expect(
      await skill
        .locator("option")
        .evaluateAll((all) => all.map((o) => (o as HTMLOptionElement).value)),
    ).toEqual(ids);
    const verdict = box.locator(".practice-verdict");
    const check = box.getByRole("button", { name: w.check, exact: true });
    for (const id of ids) {
      await skill.selectOption(id);
      const task = taskOf(id, 3);
      await check.click();
      await expect(verdict).toContainText(w.unread);
      await fill(box, wrong(task));
      await check.click();
      await expect(verdict).toContainText(w.wrong);
      const typed = box.locator(".practice-field input[type=text]").first();
      await typed.fill("one half");
      await typed.press("Enter");
      await expect(verdict).toContainText(w.unread);
      await expect(box.locator('[data-mark="unread"]')).toHaveCount(1);
      await fill(box, right(task));
      await typed.press("Enter");
      await expect(verdict).toHaveText(w.right);
      await box.getByRole("button", { name: w.solution }).click();
      await expect(box.locator(".practice-solution li")).toHaveCount(task.steps.length);
      await expect(box.locator(".practice-solution dd")).toHaveCount(task.fields.length);
    }
  });

  test(`${route}: new numbers stand in the link, and a stranger gets the same task by it`, async ({
    page,
    stranger,
  }) => {
    const id = ids.at(-1) as string;
    await page.goto(`${route}#practice?drill=${id}&seed=3`);
    const box = await live(page);
    await box.getByRole("button", { name: w.anew }).click();
    await expect(page).toHaveURL((url) => /^#practice\?drill=N-\d\d&seed=\d+$/.test(url.hash));
    const seed = seedOf(page);
    const asked = await box.locator(".practice-ask").innerText();
    await stranger.goto(page.url());
    const same = await live(stranger);
    await expect(same.locator(".practice-ask")).toHaveText(asked, { useInnerText: true });
    await fill(same, right(taskOf(id, seed)));
    await same.getByRole("button", { name: w.check, exact: true }).click();
    await expect(same.locator(".practice-verdict")).toHaveText(w.right);
  });
}

test("an address that makes no sense becomes a task that exists, and is said to be mended", async ({
  page,
}) => {
  for (const query of ["drill=N-20&seed=-4", "drill=N-20&seed=1e99", "drill=x&seed=%00", "?&=%%"]) {
    await page.goto("about:blank");
    await page.goto(`/gradient-descent/#practice?${query}`);
    const box = await live(page);
    await expect(box.locator("select")).toHaveValue("N-20");
    await expect(box.getByLabel("Seed")).toHaveValue("1");
    await expect(box.locator(".practice-word")).not.toBeEmpty();
    await fill(box, right(taskOf("N-20", 1)));
    await box.getByRole("button", { name: "Check" }).click();
    await expect(box.locator(".practice-verdict")).toHaveText("Right.");
  }
});

test("the keyboard is enough", async ({ page }) => {
  await page.goto("/optimizers/#practice?drill=N-25&seed=3");
  const box = await live(page);
  const task = taskOf("N-25", 3);
  await box.locator("select").focus();
  for (const answer of right(task)) {
    await page.keyboard.press("Tab");
    await page.keyboard.type(written(answer));
  }
  await page.keyboard.press("Enter");
  await expect(box.locator(".practice-verdict")).toHaveText("Right.");
  const reached: string[] = [];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press("Tab");
    reached.push(
      await page.evaluate(() => {
        const e = document.activeElement as HTMLElement;
        return e.ariaLabel ?? e.textContent?.trim() ?? "";
      }),
    );
  }
  expect(reached).toEqual([
    "Check",
    "Hint",
    "Show the solution",
    "New numbers",
    "Seed",
    "Copy link to this task",
  ]);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => seedOf(page)).toBe(4);
});

test("a link to the task is copied", async ({ page, shared }) => {
  await shared.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/optimizers/#practice?drill=N-27&seed=3");
  const box = await live(page);
  await box.getByRole("button", { name: "Copy link to this task" }).click();
  await expect(box.locator(".practice-word")).toHaveText("Link copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await shared.clearPermissions();
});

test("a task's drawing on the same page goes into the state of the task", async ({ page }) => {
  await page.goto("/activations/#practice?drill=N-12&seed=3");
  const box = await live(page);
  await box.getByRole("link", { name: "See it in the drawing" }).click();
  await expect(page).toHaveURL(
    (url) => url.hash === `#softmax-lab?${taskOf("N-12", 3).drawing?.state}`,
  );
  await expect(page.locator("#softmax-lab")).toBeInViewport();
});

firstVisit.describe("on a small touch screen", () => {
  firstVisit.use({ viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true });
  firstVisit("everything fits and is large enough for a finger", async ({ page }) => {
    for (const [route, ids] of Object.entries(pages)) {
      await page.goto(`${route}#practice?drill=${ids[0]}&seed=3`);
      const box = await live(page);
      for (const id of ids) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, `#practice?drill=${id}&seed=3`);
        await expect(box.locator("select")).toHaveValue(id);
        await box.locator(".practice-buttons button").last().click();
        await expect(box.locator(".practice-solution")).toBeVisible();
        const faults = await box.evaluate((root) => {
          const wide = root.getBoundingClientRect().right > 320;
          const small = [
            ...root.querySelectorAll("button, select, input[type=text], a, label:has(input)"),
          ]
            .filter((e) => e.getBoundingClientRect().height < 44)
            .map((e) => e.textContent);
          const over = [...root.querySelectorAll("p, li, dd, label, div")]
            .filter(
              (e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline",
            )
            .map((e) => e.className);
          return { wide, small, over };
        });
        expect([route, id, faults]).toEqual([route, id, { wide: false, small: [], over: [] }]);
      }
    }
  });
});

firstVisit.describe("without script", () => {
  firstVisit.use({ javaScriptEnabled: false });
  firstVisit("the page says why there is nothing to press", async ({ page }) => {
    await page.goto("/optimizers/");
    await expect(page.locator("#practice")).toHaveText("The tasks need JavaScript.");
    await expect(page.locator("#practice button")).toHaveCount(0);
  });
});
