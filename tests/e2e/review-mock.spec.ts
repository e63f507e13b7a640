import type { Page } from "@playwright/test";
import { violations } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

const seconds = (text: string | null) => {
  const [m = 0, s = 0] = (text ?? "").split(":").map(Number);
  return 60 * m + s;
};
const left = async (page: Page) =>
  seconds(await page.getByRole("timer").last().locator("b").textContent());
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const dark = (page: Page) => page.emulateMedia({ colorScheme: "dark" });
const light = (page: Page) => page.emulateMedia({ colorScheme: "light" });

/** Nothing to object to in either theme. */
async function sound(page: Page) {
  expect(await violations(page)).toEqual([]);
  await dark(page);
  expect(await violations(page, "looks")).toEqual([]);
  await light(page);
}

/** Types into whatever stands there to be answered. */
async function reply(page: Page, text: string) {
  await page.locator(".mock-reply :is(textarea, input[type=text])").first().fill(text);
}

test("a mock interview outlives a reload, and what was given up comes back as a mistake and in the readiness", async ({
  page,
}) => {
  await page.clock.install({ time: new Date("2026-11-20T10:00:00") });
  await page.goto("/review/#mock");
  await button(page, "Start").click();
  await expect(page.getByRole("heading", { name: "Question 1 of 5" })).toBeVisible();
  await reply(page, "1");
  await page.clock.runFor("01:00");
  await button(page, "Next question").click();

  await reply(page, "2");
  await page.clock.runFor("00:06");
  const before = await left(page);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Question 2 of 5" })).toBeVisible();
  await expect(page.locator(".mock-reply :is(textarea, input[type=text])").first()).toHaveValue(
    "2",
  );
  // Not a second was given back, and the reload took none but its own.
  expect(await left(page)).toBeLessThanOrEqual(before);
  expect(await left(page)).toBeGreaterThan(before - 60);
  // One tab at a time has it; the other may take it, and gives it back when it is closed.
  const other = await page.context().newPage();
  await other.clock.install({ time: new Date("2026-11-20T10:01:10") });
  await other.goto("/review/#mock");
  await expect(other.getByRole("alert")).toContainText("open in another tab");
  await button(other, "Go on here").click();
  await expect(other.getByRole("heading", { name: "Question 2 of 5" })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("open in another tab");
  await other.close();
  await expect(page.getByRole("heading", { name: "Question 2 of 5" })).toBeVisible();
  await page.clock.fastForward("04:00");
  expect(await left(page)).toBeLessThan(before - 239);
  await button(page, "Next question").click();

  await button(page, "Give up and see the answer").click();
  await expect(page.getByRole("link", { name: "Explanation on its page" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await button(page, "Next question").click();
  await button(page, "End now").click();
  await button(page, "End it").click();

  await expect(page.getByRole("heading", { name: "Report" })).toBeFocused();
  const lines = page.locator(".mock-line");
  await expect(lines).toHaveCount(4);
  await expect(lines.nth(2)).toContainText("given up");
  await expect(page.getByRole("heading", { name: "Not reached" })).toBeVisible();
  // What is open is for the reader to judge: all of its points were said.
  const open = lines.filter({ has: page.locator('[aria-expanded="true"]') });
  for (const box of await open.getByRole("checkbox").all()) await box.check();
  await sound(page);
  await button(page, "Keep this mark").click();
  await expect(page.locator('[data-state="stateGood"]').first()).toBeVisible();

  const name = await lines.nth(2).getByRole("heading").textContent();
  await button(page, "To the mistakes").click();
  const missed = page.locator(".mistake").filter({ hasText: name ?? "" });
  await missed.getByRole("button", { name: "concept" }).click();
  await expect(missed.getByRole("button", { name: "concept" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.getByLabel("Why", { exact: true }).selectOption("concept");
  await expect(page).toHaveURL(/#mistakes\?cause=concept$/);
  await expect(page.locator(".mistake")).toHaveCount(1);
  await sound(page);

  await page.getByRole("link", { name: "Readiness" }).click();
  await expect(page.getByText(/[1-9]\d* of \d+ cards seen/).first()).toBeVisible();
  await expect(page.locator(".ready-figure svg[role=img]").first()).toBeVisible();
  for (const numbers of await page.getByText("Numbers", { exact: true }).all())
    await numbers.click();
  await sound(page);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const screen of ["ready", "mistakes", "mock"]) {
    await page.goto(`/zh/review/#${screen}`);
    await expect(page.locator(`[data-screen=${screen}] h2`)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
  await expect(page.getByRole("heading", { name: "面试报告" })).toBeVisible();
});
