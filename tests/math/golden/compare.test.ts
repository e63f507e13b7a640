import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWith } from "../../../src/math/golden/compare.ts";
import { compareFile, topics } from "../../../src/math/golden/index.ts";
import type { Topic } from "../../../src/math/golden/topic.ts";

const file = (cases: unknown, rest: object = {}) => ({
  format: "golden/1",
  topic: "double",
  rtol: 1e-9,
  atol: 0,
  cases,
  ...rest,
});

/** Doubles x; enough to see what the comparison does with an answer. */
const double: Topic = ({ x }, check) =>
  check.values(
    "y",
    (x as number[]).map((xi) => 2 * xi),
  );
const compare = (raw: unknown) => compareWith({ double }, raw);

describe("comparison with a reference file", () => {
  it("counts cases that agree and lists every value that does not", () => {
    const report = compare(
      file([
        { id: "right", x: [1, 2], y: [2, 4] },
        { id: "wrong", x: [1, 2, 3], y: [2, 5, 7] },
      ]),
    );
    expect(report.passed).toBe(1);
    expect(report.failed).toMatchObject([
      { id: "wrong", field: "y", index: 1, got: 4, want: 5 },
      { id: "wrong", field: "y", index: 2, got: 6, want: 7 },
    ]);
  });

  it("passes over null, but not a case that has nothing else", () => {
    expect(compare(file([{ id: "a", x: [1, 2], y: [null, 4] }])).passed).toBe(1);
    expect(compare(file([{ id: "a", x: [1, 2], y: [null, null] }])).failed).toHaveLength(1);
    const idle = compareWith({ double: () => {} }, file([{ id: "a" }]));
    expect(idle).toMatchObject({ passed: 0, failed: [{ id: "a" }] });
  });

  it("takes the tolerance nearest to the value", () => {
    const off = { id: "a", x: [1], y: [2.01] };
    expect(compare(file([off])).passed).toBe(0);
    expect(compare(file([off], { atol: 0.1 })).passed).toBe(1);
    expect(compare(file([off], { rtol: 0.1 })).passed).toBe(1);
    expect(compare(file([{ ...off, atol: 0.1 }])).passed).toBe(1);
    expect(compare(file([{ ...off, atol: { y: 0.1 } }])).passed).toBe(1);
    expect(compare(file([{ ...off, atol: { z: 0.1 } }])).passed).toBe(0);
    expect(compare(file([{ ...off, atol: 0 }], { atol: 0.1 })).passed).toBe(0);
  });

  it("reads numbers, plain, nested and shaped arrays alike", () => {
    const x = [1, 2, 3, 4];
    for (const y of [
      [2, 4, 6, 8],
      [
        [2, 4],
        [6, 8],
      ],
      { shape: [2, 2], data: [2, 4, 6, 8] },
    ]) {
      expect(compare(file([{ id: "a", x, y }])).passed).toBe(1);
    }
    expect(compare(file([{ id: "a", x: [1], y: 2 }])).passed).toBe(1);
    expect(compare(file([{ id: "a", x, y: { shape: [3], data: x } }])).passed).toBe(0);
    expect(compare(file([{ id: "a", x: [1, 2, 3], y: [[2, 4], [6]] }])).passed).toBe(0);
  });

  it("never takes NaN or infinity for an answer", () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const topic: Topic = (_, check) => check.values("y", [bad]);
      expect(compareWith({ double: topic }, file([{ id: "a", y: [1] }])).failed).toHaveLength(1);
    }
  });

  it("turns an exception of the core into a miss that quotes it", () => {
    const throwing: Topic = () => {
      throw new Error("beta must be below 1");
    };
    const report = compareWith({ double: throwing }, file([{ id: "a" }]));
    expect(report.failed).toMatchObject([{ id: "a", message: "beta must be below 1" }]);
  });

  it("fails every case of a topic it does not know", () => {
    const report = compareFile(file([{ id: "a" }, { id: "b" }], { topic: "toString" }));
    expect(report).toMatchObject({ passed: 0, failed: [{ id: "a" }, { id: "b" }] });
  });

  it.each([
    null,
    7,
    "cases",
    [],
    {},
    file([]),
    file({}),
    file([{ id: "a" }], { rtol: "1e-9" }),
    file([{ id: "a" }], { atol: -1 }),
    file([{ id: "a" }], { topic: 3 }),
  ])("says in words that %j is not a reference file", (raw) => {
    const { passed, failed } = compare(raw);
    expect(passed).toBe(0);
    expect(failed).toHaveLength(1);
    expect(failed[0].message).toMatch(/^The file must .*\.$/);
  });

  it("survives any file whatever, and passes none of them", () => {
    const topic = fc.constantFrom(...Object.keys(topics));
    fc.assert(
      fc.property(topic, fc.array(fc.jsonValue(), { minLength: 1 }), (name, cases) => {
        const { passed, failed } = compareFile(file(cases, { topic: name }));
        expect(passed).toBe(0);
        expect(failed.length).toBeGreaterThanOrEqual(cases.length);
      }),
    );
  });
});
