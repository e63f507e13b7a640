import { describe, expect, it } from "vitest";
import { holds, type Proof, proofs } from "../../src/proofs/index.ts";

const measured = (value: number, expected: number, tolerance: number) =>
  holds({ label: { en: "x", zh: "x" }, value, expected, tolerance });

describe("a measurement holds", () => {
  it("within its tolerance, which is inclusive", () => {
    expect(measured(1.5, 1, 0.5)).toBe(true);
    expect(measured(1.51, 1, 0.5)).toBe(false);
    expect(measured(1, 1, 0)).toBe(true);
    expect(measured(Infinity, Infinity, 0)).toBe(true);
  });
  it("never when it is not a number", () => {
    expect(measured(Number.NaN, 1, Infinity)).toBe(false);
    expect(measured(Number.NaN, Number.NaN, 1)).toBe(false);
  });
});

describe("proofs", () => {
  const entries: [string, Proof][] = Object.entries(proofs);
  it("stand under their own ids", () => {
    for (const [id, proof] of entries) expect([id, proof.id]).toEqual([id, id]);
  });
  it("measure what they promise, the same every time", () => {
    for (const [id, proof] of entries) {
      const measurements = proof.run();
      expect(measurements.length, id).toBeGreaterThan(0);
      for (const m of measurements)
        expect(holds(m), `${id}: ${m.label.en} is ${m.value}, not ${m.expected}`).toBe(true);
      expect(proof.run(), id).toEqual(measurements);
    }
  });
});
