import { expect, it } from "vitest";
import { inspect, usual } from "../../../src/math/optimizers/index.ts";
import { everyOptimizer, quadratic } from "./settings.ts";

/** Enough of TeX to work out the formulas that the records fill in. */
function evaluate(tex: string): number {
  const js = tex
    .replaceAll(/\\left|\\right|\\,/g, "")
    .replaceAll(/\\operatorname\{sgn\}/g, "Math.sign")
    .replaceAll(/\\times|\\cdot/g, "*")
    .replaceAll(/10\^\{(-?\d+)\}/g, "(1e$1)")
    .replaceAll(/\\sqrt\{/g, "Math.sqrt{")
    .replaceAll(/\\frac\{/g, "{")
    .replaceAll(/\}\s*\{/g, ")/(")
    .replaceAll("{", "(")
    .replaceAll("}", ")")
    .replaceAll(/([\d)])\s*\(/g, "$1*(")
    .replaceAll(/sqrt\*|sign\*/g, (s) => s.slice(0, -1));
  return Number(new Function(`"use strict"; return ${js};`)());
}

it.each(everyOptimizer)(
  "%s: the numbers filled in give the step that was taken",
  (_, optimizer) => {
    for (const step of [1, 2, 3, 5, 7]) {
      const seen = inspect(
        optimizer,
        usual(optimizer, { eta: 0.02 }),
        quadratic(1, 3),
        [2, -1],
        undefined,
        step,
      );
      const delta = seen?.terms.find(({ id }) => id === "delta")?.values ?? [
        Number.NaN,
        Number.NaN,
      ];
      seen?.substituted.forEach((tex, i) => {
        // Four digits are printed. Lookahead's return is a small difference of two printed positions.
        const returns = /^[\d(]/.test(tex) && step % 5 === 0;
        const allowed = 2e-3 * Math.abs(delta[i]) + (returns ? 1e-3 : 1e-12);
        expect(Math.abs(evaluate(tex) - delta[i]), `${tex} for ${delta[i]}`).toBeLessThan(allowed);
      });
    }
  },
);
