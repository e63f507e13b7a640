import { describe, expect, it } from "vitest";
import { gumbel, gumbels, rngFor } from "../../../src/math/random/index.ts";

describe("Gumbel samples", () => {
  const n = 100_000;
  const g = gumbels(rngFor(1, "gumbel"), n).sort();

  it("have the distribution function exp(−e^(−x))", () => {
    let worst = 0;
    g.forEach((x, i) => {
      worst = Math.max(worst, Math.abs((i + 0.5) / n - Math.exp(-Math.exp(-x))));
    });
    // Kolmogorov and Smirnov: 1.95/√n is exceeded once in a thousand draws.
    expect(worst).toBeLessThan(1.95 / Math.sqrt(n));
  });

  it("have the mean γ and the variance π²/6", () => {
    const mean = g.reduce((sum, x) => sum + x, 0) / n;
    const variance = g.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
    expect(mean).toBeCloseTo(0.5772, 2);
    expect(variance).toBeCloseTo(Math.PI ** 2 / 6, 1);
  });

  it("are finite for every number that the stream can give", () => {
    expect(gumbel(() => 0)).toBeCloseTo(-Math.log(54 * Math.LN2), 12);
    expect(gumbel(() => 1 - 2 ** -53)).toBeCloseTo(53 * Math.LN2, 12);
  });
});
