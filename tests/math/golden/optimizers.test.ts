import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareFile } from "../../../src/math/golden/index.ts";

const folder = new URL("../../golden/", import.meta.url);
const files = readdirSync(folder).filter((name) => /^optimizers.*\.json$/.test(name));
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

it.each(files)("every path of %s is reproduced", (name) => {
  const file = read(name);
  const { passed, failed } = compareFile(file);
  expect(failed.slice(0, 5)).toEqual([]);
  expect(passed).toBe(file.cases.length);
});

it("all 121 paths are there", () => {
  expect(files.reduce((n, name) => n + read(name).cases.length, 0)).toBe(121);
});

describe("a slip in the reference is noticed", () => {
  const file = () => {
    const whole = read("optimizers.json");
    return { ...whole, cases: [structuredClone(whole.cases[0])] };
  };
  it.each(["params", "grads"] as const)("in the last digits of %s", (field) => {
    const bad = file();
    bad.cases[0][field].data[37] *= 1 + 1e-7;
    expect(compareFile(bad).failed).toMatchObject([{ field, index: 37 }]);
  });
  it("in a setting that the optimizer does not have", () => {
    const bad = file();
    bad.cases[0].hyper.warmth = 1;
    expect(compareFile(bad).failed[0]?.message).toMatch(/no setting for warmth/);
  });
  it.each([["rho"], ["hasOwnProperty"], [7]])("in an unknown optimizer %s", (name) => {
    const bad = file();
    bad.cases[0].optimizer = name;
    expect(compareFile(bad).failed[0]?.message).toMatch(/no optimizer named/);
  });
  it.each(["surface", "hyper", "start", "loss"])("when %s is missing", (field) => {
    const bad = file();
    delete bad.cases[0][field];
    expect(compareFile(bad)).toMatchObject({ passed: 0 });
    expect(compareFile(bad).failed.length).toBeGreaterThan(0);
  });
});
