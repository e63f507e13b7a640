import { test } from "./support/test.ts";

// Each of these must fail, through the guards that every other browser test relies on.
test.describe("guards", () => {
  const faults = {
    "a warning in the console": () => console.warn("planted"),
    "an exception": () => {
      setTimeout(() => {
        throw new Error("planted");
      });
    },
    "a request to another origin": () => {
      new Image().src = "http://127.0.0.1:9/planted.png";
    },
  };
  for (const [name, fault] of Object.entries(faults)) {
    test.fail(`${name} fails the test`, async ({ page }) => {
      await page.goto("/robots.txt");
      await page.evaluate(fault);
      await page.waitForTimeout(300);
    });
  }
});
