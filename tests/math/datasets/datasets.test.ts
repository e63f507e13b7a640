import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ClassPoints,
  type DatasetId,
  datasets,
  drawPoints,
  ownPoints,
  type PointSet,
  signedLabels,
  splitPoints,
} from "../../../src/math/datasets/index.ts";
import { rngFor } from "../../../src/math/random/index.ts";

const ids = Object.keys(datasets) as DatasetId[];
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const anyDataset = fc.constantFrom(...ids).map((id) => datasets[id]);

const rowsOf = ({ x: { data } }: PointSet) =>
  Array.from({ length: data.length / 2 }, (_, i) => [data[2 * i], data[2 * i + 1]] as const);

/** Whether every point of the set is told by the rule, class 1 where it holds. */
const told = (set: ClassPoints, rule: (x1: number, x2: number) => boolean) =>
  rowsOf(set).every(([x1, x2], i) => rule(x1, x2) === (set.classes[i] === 1));

describe("every data set", () => {
  it("is the same for the same seed, another for another, and begins like a larger one", () => {
    fc.assert(
      fc.property(anyDataset, seed, fc.integer({ min: 2, max: 30 }), (dataset, s, n) => {
        const draw = (of: number, points: number) =>
          drawPoints(dataset, { seed: of, points, noise: 0.2 });
        const one = draw(s, n);
        expect(draw(s, n)).toEqual(one);
        expect(rowsOf(draw(s, 2 * n)).slice(0, n)).toEqual(rowsOf(one));
        expect(rowsOf(draw((s + 1) % 2 ** 32, n))).not.toEqual(rowsOf(one));
        expect(one.x.shape).toEqual([n, 2]);
      }),
    );
  });

  it("keeps its points when the noise grows, which moves each along its own line", () => {
    fc.assert(
      fc.property(anyDataset, seed, (dataset, s) => {
        const draw = (noise: number) => drawPoints(dataset, { seed: s, points: 20, noise });
        const [still, some, more] = [draw(0), draw(0.1), draw(0.3)];
        const numbers = (set: PointSet) => (set.kind === "classes" ? set.x.data : set.values);
        numbers(still).forEach((v, i) => {
          expect(numbers(more)[i] - v).toBeCloseTo(3 * (numbers(some)[i] - v), 10);
        });
        expect(drawPoints(dataset, { seed: s, points: 20 })).toEqual(still);
      }),
    );
  });

  it("lies in the square from −2 to 2, and has all classes in equal parts", () => {
    for (const id of ids) {
      const set = drawPoints(datasets[id], { seed: 3, points: 400 });
      const inside = rowsOf(set).filter((row) => row.every((v) => Math.abs(v) <= 2 + 1e-12));
      expect(inside.length).toBeGreaterThanOrEqual(id === "gaussians" ? 390 : 400);
      if (set.kind === "classes") {
        expect(set.classes.filter((k) => k === 0)).toHaveLength(200);
        expect(Math.max(...set.classes)).toBe(1);
      } else expect(set.values.every((v) => Math.abs(v) <= 1)).toBe(true);
    }
  });

  it("says what cannot be drawn", () => {
    for (const points of [-1, 2.5]) {
      expect(() => drawPoints(datasets.xor, { seed: 1, points })).toThrow(
        `points must be a whole number from 0 up, got ${points}`,
      );
    }
    for (const noise of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => drawPoints(datasets.plane, { seed: 1, points: 1, noise })).toThrow(
        `noise must be a number from 0 up, got ${noise}`,
      );
    }
    expect(() => drawPoints(datasets.moons, { seed: 1, points: 4, classCount: 3 })).toThrow(
      "classCount must be a whole number from 2 to 2, got 3",
    );
    expect(drawPoints(datasets.xor, { seed: 1, points: 0 }).x.shape).toEqual([0, 2]);
  });
});

describe("without noise", () => {
  const draw = (id: "xor" | "circle" | "moons" | "spiral" | "gaussians", classCount = 2) =>
    drawPoints(datasets[id], { seed: 8, points: 500, classCount });

  it("xor is told by the sign of x₁x₂, circle by the radius", () => {
    expect(told(draw("xor"), (x1, x2) => x1 * x2 < 0)).toBe(true);
    expect(told(draw("circle"), (x1, x2) => Math.hypot(x1, x2) < 1.2)).toBe(true);
  });

  it("a line tells two gaussians nearly, where it does no better than chance for xor", () => {
    const line = (x1: number, x2: number) => x1 + x2 > 0;
    const right = (set: ClassPoints) =>
      rowsOf(set).filter(([x1, x2], i) => line(x1, x2) === (set.classes[i] === 1)).length / 500;
    expect(right(draw("gaussians"))).toBeGreaterThan(0.98);
    expect(right(draw("xor"))).toBeLessThan(0.6);
  });

  it("the moons are half circles turned about the origin onto one another", () => {
    const set = draw("moons");
    const scale = 2 / 1.5;
    rowsOf(set).forEach(([x1, x2], i) => {
      const sign = set.classes[i] === 1 ? -1 : 1;
      const [u, v] = [(sign * x1) / scale + 0.5, (sign * x2) / scale + 0.25];
      expect(Math.hypot(u, v)).toBeCloseTo(1, 10);
      expect(v).toBeGreaterThanOrEqual(0);
    });
  });

  it.each([2, 3, 5])("spiral arms of %i classes are one arm, turned", (count) => {
    const set = draw("spiral", count);
    rowsOf(set).forEach(([x1, x2], i) => {
      const along = Math.hypot(x1, x2) / 2;
      const turn = Math.atan2(x2, x1) / (2 * Math.PI) - 1.25 * along;
      const arm = (((turn * count) % count) + count) % count;
      const off = Math.abs(arm - set.classes[i]);
      expect(Math.min(off, count - off)).toBeCloseTo(0, 8);
    });
  });

  it("values are those of the target", () => {
    for (const id of ["plane", "hills"] as const) {
      const set = drawPoints(datasets[id], { seed: 2, points: 50 });
      rowsOf(set).forEach(([x1, x2], i) => {
        expect(set.values[i]).toBe(datasets[id].target(x1, x2));
      });
    }
    expect([datasets.plane.target(2, 2), datasets.plane.target(-1, 1)]).toEqual([1, 0]);
    expect(datasets.hills.target(1, 1)).toBeCloseTo(1, 2);
    expect(datasets.hills.target(1, -1)).toBeCloseTo(-1, 2);
  });
});

describe("own points", () => {
  const placed = [
    [0, 1, 0],
    [2, 3, 1],
    [4, 5, 1],
  ] as const;

  it("keep places and classes", () => {
    const set = ownPoints(placed);
    expect([...set.x.data]).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...signedLabels(set)]).toEqual([-1, 1, 1]);
    expect(ownPoints([]).x.shape).toEqual([0, 2]);
  });

  it("need a class that there is", () => {
    expect(() => ownPoints([[0, 0, 2]])).toThrow("a class must be from 0 to 1, got 2");
    expect(() => ownPoints([[0, 0, 0.5]], 3)).toThrow("a class must be from 0 to 2, got 0.5");
    expect(() => signedLabels(ownPoints([[0, 0, 2]], 3))).toThrow(
      "set must have two classes, got 3",
    );
  });
});

describe("a split", () => {
  it("keeps every point once, with its class or value", () => {
    fc.assert(
      fc.property(
        anyDataset,
        seed,
        fc.nat(30),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (d, s, n, share) => {
          const set = drawPoints(d, { seed: s, points: n });
          const { train, test } = splitPoints(set, share, rngFor(s, "split"));
          const entries = (part: PointSet) =>
            rowsOf(part).map((row, i) =>
              JSON.stringify([row, part.kind === "classes" ? part.classes[i] : part.values[i]]),
            );
          expect([...entries(train), ...entries(test)].sort()).toEqual(entries(set).sort());
          expect(Math.abs(entries(test).length - share * n)).toBeLessThanOrEqual(1);
          if (n >= 2 && share > 0 && share < 1) {
            expect(Math.min(train.x.shape[0], test.x.shape[0])).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it("sets nothing or everything aside if asked to", () => {
    const set = drawPoints(datasets.circle, { seed: 1, points: 9 });
    expect(splitPoints(set, 0, rngFor(1, "split")).test.x.shape).toEqual([0, 2]);
    expect(splitPoints(set, 1, rngFor(1, "split")).train.x.shape).toEqual([0, 2]);
    expect(() => splitPoints(set, 1.5, rngFor(1, "split"))).toThrow(
      "testShare must be from 0 to 1, got 1.5",
    );
  });
});
