import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What depends on colours and room only: worth asking again in the other theme and on the other screen. */
const looks = ["color-contrast", "target-size", "scrollable-region-focusable"];

/** Axe reads no MathML: to it a head that is one formula is empty. */
const silent = /<math/;

/** Broken rules of WCAG 2.2 AA and of good practice, each with the element that breaks it. */
export async function violations(page: Page, which: "all" | "looks" = "all"): Promise<string[]> {
  // A colour on its way to another is neither.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
  // The rows of a long table are all alike.
  const axe = new AxeBuilder({ page }).exclude("footer tbody tr:nth-child(n+4)");
  const builder = which === "all" ? axe.withTags(standard) : axe.withRules(looks);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter((node) => !(id === "empty-table-header" && silent.test(node.html)))
      .map((node) => `${id}: ${help}: ${node.target.join(" ")}`),
  );
}
