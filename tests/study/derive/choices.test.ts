import fc from "fast-check";
import { expect, test } from "vitest";
import { type RuleId, rules } from "../../../src/cards/rules.ts";
import { ruleChoices } from "../../../src/study/derive/choices.ts";

const ids = Object.keys(rules) as RuleId[];
const step = fc.nat(20);
const visit = fc.nat(1000);

test("the right rule is always among four different ones", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), step, visit, (right, at, seed) => {
      const offered = ruleChoices("D-30", at, right, seed) ?? [];
      expect(offered).toHaveLength(4);
      expect(new Set(offered).size).toBe(4);
      expect(offered).toContain(right);
    }),
  );
});

test("the same visit offers the same, another visit or step something else", () => {
  const of = (at: number, seed: number) => ruleChoices("D-30", at, "limit", seed);
  expect(of(1, 7)).toEqual(of(1, 7));
  const seen = (draw: (k: number) => unknown) =>
    new Set(Array.from({ length: 20 }, (_, k) => JSON.stringify(draw(k)))).size;
  expect(seen((k) => of(1, k))).toBeGreaterThan(10);
  expect(seen((k) => of(k, 1))).toBeGreaterThan(10);
});

test("the right one has no place of its own", () => {
  const places = Array.from({ length: 40 }, (_, k) =>
    ruleChoices("D-30", 0, "algebra", k)?.indexOf("algebra"),
  );
  expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]));
});

test("nothing is offered that would be right too", () => {
  for (let k = 0; k < 200; k++) {
    const offered = ruleChoices("D-04", 1, "chain-rule", k) ?? [];
    expect(offered).not.toContain("differentiation");
    expect(offered).not.toContain("product-rule");
  }
});

test("a step without a known rule asks for none", () => {
  expect(ruleChoices("D-30", 0, null, 0)).toBeNull();
  expect(ruleChoices("D-30", 0, "toString", 0)).toBeNull();
});
