import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erf, erfc, erfcx } from "../../../src/math/special/index.ts";

const relative = (got: number, want: number) => Math.abs(got - want) / Math.abs(want);

/** x, erf x, erfc x, computed with 60 digits. */
const table = [
  [0.001, 0.0011283787909692365, 0.9988716212090307],
  [0.3, 0.3286267594591274, 0.6713732405408726],
  [0.5, 0.5204998778130465, 0.4795001221869535],
  [1, 0.8427007929497149, 0.15729920705028513],
  [2.5, 0.999593047982555, 0.0004069520174449589],
  [6, 1, 2.1519736712498913e-17],
  [15, 1, 7.212994172451207e-100],
  [26, 1, 5.663192408856143e-296],
] as const;

describe("error function", () => {
  it.each(table)("is precise at ±%d", (x, wantErf, wantErfc) => {
    expect(relative(erf(x), wantErf)).toBeLessThan(1e-15);
    expect(relative(erfc(x), wantErfc)).toBeLessThan(1e-15);
    expect(erf(-x)).toBe(-erf(x));
    expect(relative(erfc(-x), 1 + wantErf)).toBeLessThan(1e-15);
  });

  it("knows its limits", () => {
    expect([erf(0), erf(Number.POSITIVE_INFINITY), erf(Number.NEGATIVE_INFINITY)]).toEqual([
      0, 1, -1,
    ]);
    expect([erfc(Number.POSITIVE_INFINITY), erfc(Number.NEGATIVE_INFINITY)]).toEqual([0, 2]);
    expect(erf(Number.NaN)).toBeNaN();
  });

  it("joins its pieces without a step", () => {
    expect(erf(0.5 + 1e-12)).toBeGreaterThan(erf(0.5));
    expect(relative(erf(0.5 + 1e-14), erf(0.5))).toBeLessThan(1e-13);
  });

  it("agrees with the scaled form wherever both are finite", () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), (x) => {
        expect(relative(erfcx(x) * Math.exp(-x * x), erfc(x))).toBeLessThan(2e-14);
      }),
    );
  });

  it("lets the scaled form fall like 1/(x√π)", () => {
    for (const x of [1e5, 1e12, 1e17, 1e300]) {
      expect(relative(erfcx(x) * x * Math.sqrt(Math.PI), 1)).toBeLessThan(1e-9);
    }
  });
});
