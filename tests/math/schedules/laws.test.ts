import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import { type Schedule, schedules } from "../../../src/math/schedules/index.ts";
import { encode, initialValues, parse } from "../../../src/params/index.ts";
import { arbitraryValues } from "../../params/arbitrary.ts";

const usual = <S extends Schedule>(s: S) => initialValues<S["params"]>(s.params);

describe.each(Object.entries<Schedule>(schedules))("%s", (_, schedule) => {
  const knobs = arbitraryValues(schedule.params);
  const time = fc.integer({ min: 1, max: 300_000 }).map((n) => n / 1000);

  it("is finite and not negative, its momentum within 0 … 1", () => {
    fc.assert(
      fc.property(knobs, time, (p, t) => {
        for (const at of [t, Math.floor(t)]) {
          const rate = schedule.rate(at, p);
          expect(rate).toBeGreaterThanOrEqual(0);
          expect(rate).toBeLessThan(1e3);
          const momentum = schedule.momentum?.(at, p) ?? 0;
          expect(momentum).toBeGreaterThanOrEqual(-1e-15);
          expect(momentum).toBeLessThan(1);
        }
      }),
    );
  });

  it("is continuous but for the jumps that it lists", () => {
    const h = 1e-9;
    fc.assert(
      fc.property(knobs, time, (p, t) => {
        const jumps = schedule.jumps(p, 400);
        expect(jumps).toEqual([...jumps].sort((a, b) => a - b));
        for (const at of [t, Math.max(1, Math.round(t))]) {
          const before = schedule.rate(at - h, p);
          const after = schedule.rate(at, p);
          // It is from the jump on that the new value holds.
          const jumping = jumps.some((j) => j > at - 2 * h && j <= at);
          if (!jumping)
            expect(Math.abs(after - before)).toBeLessThan(1e-3 * (1e-3 + before + after));
        }
      }),
    );
  });

  it("has legal defaults, names and TeX that KaTeX sets", () => {
    for (const [id, value] of Object.entries(usual(schedule))) {
      expect(parse(schedule.params[id], encode(schedule.params[id], value))).toEqual(value);
    }
    expect(schedule.name.en).not.toBe("");
    expect(schedule.name.zh).not.toBe("");
    katex.renderToString(schedule.formula, { throwOnError: true, strict: "error" });
  });
});

describe("jumps", () => {
  it("are where the rate really jumps", () => {
    const { step, multistep, constant, cosineWarmRestarts, warmupLinear } = schedules;
    expect(step.jumps(usual(step), 35)).toEqual([10, 20, 30]);
    expect(multistep.jumps({ ...usual(multistep), milestones: [40, 0, 20, 20] }, 39)).toEqual([20]);
    expect(constant.jumps(usual(constant), 9)).toEqual([5]);
    expect(cosineWarmRestarts.jumps(usual(cosineWarmRestarts), 100)).toEqual([10, 30, 70]);
    const even = { ...usual(cosineWarmRestarts), growth: 1 };
    expect(cosineWarmRestarts.jumps(even, 30)).toEqual([10, 20, 30]);
    expect(cosineWarmRestarts.rate(30, even)).toBe(0.1);
    const short = { ...usual(warmupLinear), totalSteps: 5 };
    expect(warmupLinear.jumps(short, 100)).toEqual([10]);
    expect([9.9, 10].map((t) => warmupLinear.rate(t, short) > 0.01)).toEqual([true, false]);
  });
});

describe("relations", () => {
  it("cosine is highest at 0, lowest at T, and has climbed back at 2T", () => {
    const p = { eta: 0.1, period: 50, etaMin: 0.01 };
    expect([0, 50, 100].map((t) => schedules.cosine.rate(t, p))).toEqual([0.1, 0.01, 0.1]);
  });

  it("one cycle peaks at step p·n − 1 and ends at step n − 1", () => {
    const { oneCycle } = schedules;
    for (const anneal of ["cos", "linear"] as const) {
      for (const threePhase of [false, true]) {
        const p = { ...usual(oneCycle), anneal, threePhase };
        expect(oneCycle.rate(0, p)).toBe(p.maxRate / p.divFactor);
        expect(oneCycle.rate(17, p)).toBeCloseTo(p.maxRate, 15);
        expect(oneCycle.momentum?.(17, p)).toBeCloseTo(p.baseMomentum, 15);
        const end = p.maxRate / p.divFactor / p.finalDivFactor;
        for (const t of [59, 60, 1000]) expect(oneCycle.rate(t, p)).toBeCloseTo(end, 18);
      }
    }
    expect(oneCycle.rate(0, { ...usual(oneCycle), pctStart: 0, totalSteps: 1 })).toBeLessThan(0.1);
  });

  it("noam is highest at the end of its warmup", () => {
    const { noam } = schedules;
    const p = usual(noam);
    const rates = Array.from({ length: 60 }, (_, t) => noam.rate(t, p));
    expect(rates.indexOf(Math.max(...rates))).toBe(p.warmupSteps - 1);
  });

  it("the rates of inverse time add up without bound, their squares do not", () => {
    const { inverseTime } = schedules;
    const p = { eta: 1, beta: 1 };
    const sum = (n: number, power: number) =>
      Array.from({ length: n }, (_, t) => inverseTime.rate(t, p) ** power).reduce((a, b) => a + b);
    expect(sum(20_000, 1) - sum(10_000, 1)).toBeCloseTo(Math.LN2, 4);
    expect(sum(20_000, 2)).toBeLessThan(Math.PI ** 2 / 6);
  });
});
