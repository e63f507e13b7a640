import fc from "fast-check";
import { expect, it } from "vitest";
import { forms } from "../../../src/review/card.ts";
import { budgets, lengths, mixFor, roles, sizeOf } from "../../../src/review/mock/mix.ts";

it("asks 6 concepts, 3 comparisons, 2 calculations, and one each of the rest in 45 minutes", () => {
  expect(mixFor(45, "general")).toEqual({
    concept: 6,
    compare: 3,
    compute: 2,
    derive: 1,
    diagnose: 1,
    implement: 1,
  });
});

it("changes its kinds with the role, and its number with the length only", () => {
  for (const length of lengths) {
    const sizes = roles.map((role) => sizeOf(mixFor(length, role)));
    expect(new Set(sizes).size).toBe(1);
    expect(mixFor(length, "research").derive).toBeGreaterThan(mixFor(length, "general").derive);
    const [engineering, general] = [mixFor(length, "engineering"), mixFor(length, "general")];
    expect(engineering.implement + engineering.diagnose).toBeGreaterThan(
      general.implement + general.diagnose,
    );
    for (const role of roles) {
      for (const form of forms) expect(mixFor(length, role)[form]).toBeGreaterThanOrEqual(0);
    }
  }
  const [a, b, c] = lengths.map((length) => sizeOf(mixFor(length, "general")));
  expect(a! < b! && b! < c!).toBe(true);
});

it("spends exactly the time there is, more of it on what takes longer", () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...forms), { minLength: 1, maxLength: 20 }),
      fc.constantFrom(...lengths),
      (asked, length) => {
        const times = budgets(asked, length);
        expect(times.reduce((x, y) => x + y, 0)).toBe(length * 60_000);
        const [concept, derive] = [asked.indexOf("concept"), asked.indexOf("derive")];
        if (concept >= 0 && derive >= 0) expect(times[derive]).toBeGreaterThan(times[concept]! * 2);
      },
    ),
  ));
