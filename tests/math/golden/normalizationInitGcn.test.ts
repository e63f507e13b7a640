import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareFile } from "../../../src/math/golden/index.ts";
import { unnoticed } from "./unnoticed.ts";

type Case = Record<string, unknown> & { id: string; kind: string };

const read = (name: string): { cases: Case[] } =>
  JSON.parse(readFileSync(new URL(`../../golden/${name}.json`, import.meta.url), "utf8"));
const files = { normalization: read("normalization"), init: read("init"), gcn: read("gcn") };

const messages = (name: keyof typeof files, kind: string, change: (one: Case) => void) => {
  const one = structuredClone(files[name].cases.find((c) => c.kind === kind)) as Case;
  change(one);
  return compareFile({ ...files[name], cases: [one] }).failed.map(({ message }) => message);
};

describe.each(Object.entries(files))("%s against reference data", (_, file) => {
  it("agrees in every case", () => {
    expect(compareFile(file)).toEqual({ passed: file.cases.length, failed: [] });
  });
});

describe("a number that is off by 1 is noticed", () => {
  it("anywhere among the norms", () => {
    expect(unnoticed(files.normalization)).toEqual([]);
  });

  it("anywhere in initialization, but for a slope that the activation does not have", () => {
    expect(unnoticed(files.init)).toEqual(["fan: kaiming.0.a", "fan: kaiming.2.a"]);
  });

  it("anywhere among the graphs, but for the label of a node that is not trained on", () => {
    expect(unnoticed(files.gcn)).toEqual(["layer: two_layer.labels.0", "karate: faction.0"]);
  });
});

describe("what is not understood is said", () => {
  it.each<[keyof typeof files, string, (one: Case) => void, RegExp]>([
    ["normalization", "batch_norm", (c) => (c.kind = "batch_norm_9"), /no comparison/],
    ["normalization", "batch_norm", (c) => (c.eval = 3), /eval is not an object/],
    ["normalization", "batch_norm", (c) => (c.momentum = "much"), /momentum must be a number/],
    ["normalization", "batch_norm", (c) => delete c.eps, /eps must be a number/],
    ["normalization", "batch_norm", (c) => (c.batches = []), /batches must be a list/],
    ["normalization", "layer_norm", (c) => (c.ggamma = null), /ggamma is not an array/],
    ["normalization", "rms_norm", (c) => (c.beta = c.gamma), /has no beta/],
    ["init", "gain", (c) => (c.rows = [{ nonlinearity: "toString" }]), /no gain for toString/],
    ["init", "gain", (c) => (c.rows = [{ nonlinearity: 3 }]), /no gain for 3/],
    ["init", "fan", (c) => (c.lecun = null), /lecun must be an object/],
    ["init", "fan", (c) => (c.kaiming = [{ mode: "fan" }]), /no mode fan/],
    ["init", "orthogonal", (c) => (c.gram_of = "w"), /no gram of w/],
    ["init", "propagation", (c) => (c.runs = { toString: {} }), /no activation toString/],
    ["init", "propagation", (c) => (c.runs = { relu: 3 }), /runs.relu must be an object/],
    ["init", "propagation", (c) => (c.depth = 1), /depth and width must be those/],
    ["gcn", "layer", (c) => (c.edges = [0, 1]), /edges must be a list of pairs/],
    ["gcn", "layer", (c) => (c.edge_weights = [1]), /weights must hold/],
    ["gcn", "layer", (c) => (c.two_layer = 3), /two_layer is not an object/],
    ["gcn", "karate", (c) => (c.steps = [{ k: 1.5 }]), /k must be a whole number/],
  ])("%s %s", (name, kind, change, message) => {
    expect(messages(name, kind, change)).toEqual([expect.stringMatching(message)]);
  });
});

describe("forms that another file may have", () => {
  it("a momentum of null is the average over all batches", () => {
    const failed = messages("normalization", "batch_norm", (c) => {
      const [first] = c.batches as Record<string, unknown>[];
      c.momentum = null;
      const n = 6;
      c.batches = [
        {
          ...first,
          running_mean: first.batch_mean,
          running_var: (first.batch_var_biased as number[]).map((v) => (v * n) / (n - 1)),
        },
      ];
      c.eval = { x: first.x, gy: first.gy };
    });
    // Only what the case no longer has.
    expect(failed).toHaveLength(4);
    for (const message of failed) expect(message).toMatch(/is not an array of numbers/);
  });

  it("a graph without edges and without a second layer", () => {
    const failed = messages("gcn", "layer", (c) => {
      const two = { shape: [2, 2], data: [1, 2, 3, 4] };
      const eye = { shape: [2, 2], data: [1, 0, 0, 1] };
      Object.assign(c, { nodes: 2, edges: [], S: eye, X: two, W: eye, y: two });
      Object.assign(c, { gy: eye, gX: eye, gW: { shape: [2, 2], data: [1, 3, 2, 4] } });
      delete c.two_layer;
    });
    expect(failed).toEqual([]);
  });
});
