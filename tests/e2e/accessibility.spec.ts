import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { startAll } from "./support/islands.ts";
import { routes } from "./support/routes.ts";
import { expect, test } from "./support/test.ts";

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const axe = (page: Page) => new AxeBuilder({ page });

async function violations(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}`),
  );
}

for (const route of [...routes, "/404.html"]) {
  test(`${route}: no rule of WCAG 2.2 AA is broken, in either theme, on either screen`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.goto(route);
    await startAll(page);
    expect(await violations(axe(page).withTags(standard))).toEqual([]);

    // What depends on colours and room only.
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await page.setViewportSize({ width: 390, height: 800 });
    const rules = ["color-contrast", "target-size", "scrollable-region-focusable"];
    expect(await violations(axe(page).withRules(rules))).toEqual([]);
  });
}
