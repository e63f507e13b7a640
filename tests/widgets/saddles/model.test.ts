import { describe, expect, it } from "vitest";
import { initialValues } from "../../../src/params/index.ts";
import { applyPreset } from "../../../src/widgets/frame/state.ts";
import widget from "../../../src/widgets/saddles/index.tsx";
import { pointOf, saddlesModel } from "../../../src/widgets/saddles/model.ts";
import { params } from "../../../src/widgets/saddles/params.ts";

const initial = initialValues(params);
const valuesOf = (id: string) => {
  const found = widget.presets.find((p) => p.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  return applyPreset(widget, found);
};
const preset = (id: string) => saddlesModel(valuesOf(id));

it("Newton from (1, 0.1) is on the saddle after one step, and stays", () => {
  const { chosen } = preset("newton");
  expect(pointOf(chosen, 1).map(Math.abs)).toEqual([0, 0]);
  expect(chosen.last).toBe(60);
  expect(chosen.end).toBe("saddle");
});

it("gradient descent from (1, 0) stays on the ridge and ends in the saddle", () => {
  const { chosen } = preset("ridge");
  for (let t = 0; t <= chosen.last; t++) {
    expect(pointOf(chosen, t)[0]).toBeCloseTo(0.8 ** t, 12);
    expect(Math.abs(pointOf(chosen, t)[1])).toBe(0);
  }
  expect(chosen.end).toBe("saddle");
});

it("leaves the ridge as soon as there is noise, however small, whatever the seed", () => {
  for (const seed of [1, 2, 3, 4, 5])
    expect(saddlesModel({ ...valuesOf("shaken"), noise: 0.01, seed }).chosen.end).toBe("left");
  expect(saddlesModel({ ...valuesOf("shaken"), noise: 0 }).chosen.end).toBe("saddle");
});

it("Newton with |H| doubles its distance from the ridge and escapes", () => {
  const { chosen } = preset("abs-newton");
  expect(pointOf(chosen, 1)[0]).toBeCloseTo(0, 12);
  for (let t = 0; t <= chosen.last; t++)
    expect(pointOf(chosen, t)[1]).toBeCloseTo(0.1 * 2 ** t, 10);
  expect(chosen.end).toBe("left");
});

it("Newton climbs the dome to its maximum in one step", () => {
  const { chosen } = preset("dome");
  expect(pointOf(chosen, 1).map(Math.abs)).toEqual([0, 0]);
  expect(chosen.end).toBe("maximum");
});

it("Newton halves the distance to a monkey saddle, whose Hessian is zero", () => {
  const { chosen, stationary } = preset("monkey");
  expect(stationary).toEqual([{ x: 0, y: 0, kind: "degenerate" }]);
  for (let t = 1; t <= 20; t++)
    expect((chosen.distance[t] as number) / (chosen.distance[t - 1] as number)).toBeCloseTo(0.5, 9);
  expect(chosen.end).toBe("degenerate");
});

it("noise takes the point from between two wells into one of them", () => {
  const { chosen } = preset("between-wells");
  const [x, y] = pointOf(chosen, chosen.last);
  expect(chosen.end).toBe("hovers");
  expect(Math.abs(Math.abs(x) - 1)).toBeLessThan(0.1);
  expect(Math.abs(y)).toBeLessThan(0.1);
  const still = saddlesModel({ ...valuesOf("between-wells"), method: "gd" }).chosen;
  expect(still.end).toBe("saddle");
});

describe("classification by the Hessian", () => {
  it.each([
    ["saddle", "saddle"],
    ["dome", "maximum"],
    ["monkey", "degenerate"],
    ["doubleWell", "saddle"],
  ] as const)("the origin of %s is a %s", (surface, kind) => {
    const { stationary } = saddlesModel({ ...initial, surface });
    expect(stationary.find((s) => s.x === 0 && s.y === 0)?.kind).toBe(kind);
  });
});

it("stays where the gradient is zero, though the Hessian is singular there", () => {
  const values = {
    ...initial,
    surface: "monkey",
    method: "newton",
    eta: 1,
    start: [0, 0],
  } as const;
  const { chosen } = saddlesModel(values);
  expect(chosen.last).toBe(60);
  expect(chosen.end).toBe("degenerate");
});

it("runs every method when asked to", () => {
  const { runs, chosen } = preset("race");
  expect(runs.map((r) => r.id)).toEqual(["gd", "noisyGd", "momentum", "newton", "absNewton"]);
  expect(chosen.id).toBe("gd");
});
