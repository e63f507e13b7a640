import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareFile } from "../../../src/math/golden/index.ts";

type Field = number | number[] | { shape: number[]; data: number[] };
type Record_ = Record<string, unknown>;
type Case = Record_ & { id: string; kind: string };

const golden: { cases: Case[] } = JSON.parse(
  readFileSync(new URL("../../golden/recurrent.json", import.meta.url), "utf8"),
);

const failedFields = (one: Case): string[] => [
  ...new Set(compareFile({ ...golden, cases: [one] }).failed.map(({ field }) => field)),
];

/** The case after a change. */
function changed(id: string, change: (one: Case) => void): Case {
  const one = structuredClone(golden.cases.find((c) => c.id === id));
  if (one === undefined) throw new Error(`changed: no case ${id}`);
  change(one);
  return one;
}

/** Adds 1 to the first number of a field. */
function nudge(holder: Record_, name: string): void {
  const field = holder[name] as Field;
  if (typeof field === "number") holder[name] = field + 1;
  else (Array.isArray(field) ? field : field.data)[0] += 1;
}

const results = ["y", "h_n", "c_n", "loss", "parameter_count", "dh", "dc", "cells"];
const measured = ["dh_norm", "dc_norm", "dh0_norm", "spectral_radius", "spectral_norm"];

describe("recurrent networks against reference data", () => {
  it("agree in every case", () => {
    const report = compareFile(golden);
    expect(report.failed).toEqual([]);
    expect(report.passed).toBe(golden.cases.length);
  });

  it.each(
    golden.cases.flatMap((one) =>
      [...results, ...measured]
        .filter((name) => one[name] !== undefined && one[name] !== null)
        .map((name) => [one.id, name] as const),
    ),
  )("notice one wrong value of %s, %s", (id, name) => {
    expect(failedFields(changed(id, (c) => nudge(c, name)))).toEqual([name]);
  });

  it.each(
    golden.cases.flatMap(({ id, gates = {}, grads }) =>
      Object.entries({ gates, grads }).flatMap(([name, record]) =>
        Object.entries(record as Record_).map(([key]) => [id, name, key] as const),
      ),
    ),
  )("notice one wrong value of %s, %s.%s", (id, name, key) => {
    const one = changed(id, (c) => nudge(c[name] as Record_, key));
    expect(failedFields(one)).toEqual([`${name}.${key}`]);
  });

  it("do without biases, initial states and measures where a file has none", () => {
    const one = changed("rnn_tanh-single", (c) => {
      for (const name of [...measured, "gates", "dh", "parameter_count"]) delete c[name];
      delete c.c0;
    });
    expect(failedFields(one)).toEqual([]);
    const bare = changed("lstm-single", (c) => {
      for (const name of ["bias_ih_l0", "bias_hh_l0"]) {
        delete (c.weights as Record_)[name];
        delete (c.grads as Record_)[name];
      }
      c.h0 = null;
      (c.grads as Record_).c0 = null;
    });
    // Other numbers, but no complaint about anything that is absent.
    for (const { message } of compareFile({ ...golden, cases: [bare] }).failed) {
      expect(message).toMatch(/the reference says/);
    }
  });

  it.each<[string, string, (c: Case) => void]>([
    ["an unknown kind", "lstm-single", (c) => (c.kind = "lstm9")],
    ["no weights", "lstm-single", (c) => (c.weights = null)],
    ["a weight too many", "lstm-single", (c) => ((c.weights as Record_).weight_hr_l0 = [1])],
    ["a weight too few", "gru-single", (c) => delete (c.weights as Record_).weight_hh_l0],
    ["layers that are not there", "gru-single", (c) => (c.num_layers = 2)],
    ["no word on directions", "gru-single", (c) => (c.bidirectional = 1)],
    ["another size", "gru-single", (c) => (c.hidden_size = 7)],
    ["no gradients", "gru-single", (c) => (c.grads = [])],
    ["a gradient missing", "gru-single", (c) => delete (c.grads as Record_).x],
    ["a gradient too many", "gru-single", (c) => ((c.grads as Record_).c0 = [1])],
    [
      "a gradient of another shape",
      "gru-single",
      (c) => (((c.grads as Record_).h0 as { shape: number[] }).shape = [3]),
    ],
    ["no outputs", "gru-single", (c) => delete c.y],
    ["gates of two layers", "gru-two_layers", (c) => (c.gates = {})],
    ["the spectrum of a GRU", "gru-single", (c) => (c.spectral_radius = 1)],
    ["cells of a GRU", "gru-single", (c) => (c.cells = [1])],
    ["the last cells of a GRU", "gru-single", (c) => (c.c_n = [1])],
    ["a start for cells of a GRU", "gru-single", (c) => (c.c0 = c.h0)],
    ["no layers", "gru-single", (c) => ([c.num_layers, c.weights] = [0, {}])],
  ])("say so of %s", (_name, id, change) => {
    expect(failedFields(changed(id, change))).toHaveLength(1);
  });
});
