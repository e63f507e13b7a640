import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyStationary, symmetricEigen } from "../../../src/math/linear/index.ts";
import { bindSurface, type Surface, surfaces } from "../../../src/math/surfaces/index.ts";

const between = (lo: number, hi: number) => fc.double({ min: lo, max: hi, noNaN: true });

/** One of a thousand stops of a knob. */
const stop = (lo: number, hi: number) =>
  fc.integer({ min: 0, max: 1000 }).map((k) => lo + (k / 1000) * (hi - lo));

/** Parameter values from the whole range of every knob, and a point of the domain away from cusps. */
const situation = (surface: Surface) =>
  fc
    .record({
      values: fc.record(
        Object.fromEntries(
          Object.entries(surface.params).map(([id, p]) => [id, stop(p.min, p.max)]),
        ),
      ),
      x: between(surface.domain[0], surface.domain[1]),
      y: between(surface.domain[2], surface.domain[3]),
    })
    .filter(({ x, y }) => (surface.cusps ?? []).every(([u, v]) => Math.hypot(x - u, y - v) > 0.05));

const gradientAt = (s: ReturnType<typeof bindSurface>, x: number, y: number) => {
  const out = new Float64Array(2);
  s.gradient(x, y, out);
  return out;
};

/** Fourth-order central difference. */
const slope = (f: (t: number) => number, h: number) =>
  (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h);

describe.each(Object.entries(surfaces))("%s", (_id, entry) => {
  const surface: Surface = entry;

  it("has the gradient that differences of f show", () => {
    fc.assert(
      fc.property(situation(surface), ({ values, x, y }) => {
        const s = bindSurface(surface, values);
        const got = gradientAt(s, x, y);
        const h = 1e-3;
        const scale = 1 + Math.abs(s.f(x, y)) + Math.max(...got.map(Math.abs));
        expect(Math.abs(got[0] - slope((t) => s.f(x + t, y), h)) / scale).toBeLessThan(1e-5);
        expect(Math.abs(got[1] - slope((t) => s.f(x, y + t), h)) / scale).toBeLessThan(1e-5);
      }),
      { numRuns: 60 },
    );
  });

  it("has the Hessian that differences of the gradient show, by either variable", () => {
    fc.assert(
      fc.property(situation(surface), ({ values, x, y }) => {
        const s = bindSurface(surface, values);
        const [hxx, hxy, hyy] = s.hessian(x, y);
        const h = 1e-3;
        const alongX = (i: number) => slope((t) => gradientAt(s, x + t, y)[i], h);
        const alongY = (i: number) => slope((t) => gradientAt(s, x, y + t)[i], h);
        const scale =
          1 + Math.max(...gradientAt(s, x, y).map(Math.abs), ...[hxx, hxy, hyy].map(Math.abs));
        for (const [got, want] of [
          [hxx, alongX(0)],
          [hxy, alongX(1)],
          [hxy, alongY(0)],
          [hyy, alongY(1)],
        ]) {
          expect(Math.abs(got - want) / scale).toBeLessThan(1e-5);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is stationary, convex and no lower anywhere in the domain at its minima", () => {
    fc.assert(
      fc.property(situation(surface), ({ values, x, y }) => {
        const s = bindSurface(surface, values);
        for (const { point, f } of s.minima) {
          expect(s.f(...point)).toBe(f);
          const h = s.hessian(...point);
          const size = 1 + Math.max(...h.map(Math.abs));
          const reach = size * (1 + Math.hypot(...point));
          expect(Math.hypot(...gradientAt(s, ...point)) / reach).toBeLessThan(1e-12);
          expect(symmetricEigen(h).values[0]).toBeGreaterThan(-1e-12 * size);
          expect(s.f(x, y)).toBeGreaterThanOrEqual(f - 1e-12 * (1 + Math.abs(f)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is stationary wherever it says so, minima included, and classifies the rest", () => {
    const s = bindSurface(surface);
    const points = surface.stationary?.(
      Object.fromEntries(Object.entries(surface.params).map(([id, p]) => [id, p.initial])),
    );
    for (const [x, y] of points ?? []) {
      const h = s.hessian(x, y);
      const size = 1 + Math.max(...h.map(Math.abs));
      expect(Math.hypot(...gradientAt(s, x, y)) / size).toBeLessThan(1e-12);
    }
    const keys = (points ?? []).map(String);
    expect(new Set(keys).size).toBe(keys.length);
    if (points) for (const { point } of s.minima) expect(keys).toContain(String(point));
  });

  it("starts inside its domain, not on a stationary point", () => {
    const s = bindSurface(surface);
    const [x, y] = s.start;
    const [xmin, xmax, ymin, ymax] = s.domain;
    expect(x > xmin && x < xmax && y > ymin && y < ymax).toBe(true);
    expect(Math.hypot(...gradientAt(s, x, y))).toBeGreaterThan(0);
  });

  it("has knobs whose initial values lie in range", () => {
    for (const p of Object.values(surface.params)) {
      expect(p.initial).toBeGreaterThanOrEqual(p.min);
      expect(p.initial).toBeLessThanOrEqual(p.max);
    }
  });
});

describe("particular surfaces", () => {
  it("a cusp has zero gradient and finite second derivatives", () => {
    const s = bindSurface(surfaces.ackley);
    expect([...gradientAt(s, 0, 0)]).toEqual([0, 0]);
    expect(s.hessian(0, 0).every(Number.isFinite)).toBe(true);
    // Beside it the slope does not go to zero: that is what makes it a cusp.
    expect(gradientAt(s, 1e-9, 0)[0]).toBeCloseTo(20 * 0.2 * Math.SQRT1_2, 6);
  });

  it("symmetries hold", () => {
    fc.assert(
      fc.property(between(-2, 2), between(-2, 2), (x, y) => {
        const camel = bindSurface(surfaces.sixHumpCamel);
        expect(camel.f(-x, -y)).toBe(camel.f(x, y));
        const booth = bindSurface(surfaces.booth);
        // Booth depends on x + y and x − y about (1, 3) only through their squares.
        expect(booth.f(1 + x, 3 + y)).toBeCloseTo(booth.f(1 + y, 3 + x), 9);
        const monkey = bindSurface(surfaces.monkeySaddle);
        const [c, t] = [Math.cos((2 * Math.PI) / 3), Math.sin((2 * Math.PI) / 3)];
        expect(monkey.f(c * x - t * y, t * x + c * y)).toBeCloseTo(monkey.f(x, y), 10);
        const tang = bindSurface(surfaces.styblinskiTang);
        expect(tang.f(x, y)).toBe(tang.f(y, x));
      }),
    );
  });

  it("McCormick falls by π with every step of −π along the diagonal", () => {
    // sin(x + y) repeats after 2π in x + y, and −1.5x + 2.5y grows by π for each π in both.
    const s = bindSurface(surfaces.mcCormick);
    fc.assert(
      fc.property(between(-1.5, 4), between(-3, 4), (x, y) => {
        expect(s.f(x - Math.PI, y - Math.PI)).toBeCloseTo(s.f(x, y) - Math.PI, 9);
      }),
    );
  });

  it("moving b moves a quadratic without changing its shape", () => {
    fc.assert(
      fc.property(between(-3, 3), between(-3, 3), between(-2, 2), between(-2, 2), (u, v, x, y) => {
        const values = { A11: 3, A12: 1, A22: 2 };
        const plain = bindSurface(surfaces.quadratic, values);
        const moved = bindSurface(surfaces.quadratic, { ...values, b1: 3 * u + v, b2: u + 2 * v });
        const low = moved.minima[0];
        expect(low.point[0]).toBeCloseTo(u, 12);
        expect(low.point[1]).toBeCloseTo(v, 12);
        expect(moved.f(u + x, v + y) - low.f).toBeCloseTo(plain.f(x, y), 9);
      }),
    );
  });

  it("a quadratic that is not positive definite has no minimum", () => {
    const minima = (A11: number, A12: number, A22: number) =>
      bindSurface(surfaces.quadratic, { A11, A12, A22 }).minima;
    expect(minima(2, 1, -0.5)).toEqual([]);
    expect(minima(1, 1, 1)).toEqual([]);
    expect(minima(1, 0.5, 1)).toHaveLength(1);
  });

  it("the Hessian of the monkey saddle does not decide", () => {
    expect(classifyStationary(bindSurface(surfaces.monkeySaddle).hessian(0, 0))).toBe("degenerate");
  });

  it("binding refuses a parameter that the surface does not have", () => {
    expect(() => bindSurface(surfaces.saddle, { kappa: 3 })).toThrow(
      /Saddle has a, b, not "kappa"/,
    );
    expect(() => bindSurface(surfaces.beale, { a: 3 })).toThrow(/no parameters/);
  });
});
