import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  adjacencyOf,
  componentsOf,
  degreesOf,
  distanceFromRankOne,
  type Graph,
  gcnLayer,
  gcnLayerBackward,
  graphSpectrum,
  karateClub,
  karateFactions,
  pathGraph,
  propagationMatrix,
  propagationSteps,
  smoothedLimit,
  smoothingDistance,
  starGraph,
  twoCommunities,
  twoLayerGcn,
  twoLayerGcnBackward,
} from "../../../src/math/graphs/index.ts";
import { matmul, svd } from "../../../src/math/linear/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";
import { expectGradients, expectNear, inner, randomly } from "../tensor/random.ts";

/** Any simple graph, weighted or not. */
const anyGraph: fc.Arbitrary<Graph> = fc
  .record({
    nodes: fc.integer({ min: 1, max: 8 }),
    keep: fc.array(fc.boolean(), { minLength: 28, maxLength: 28 }),
    weighted: fc.boolean(),
    weights: fc.array(fc.double({ min: 0.1, max: 3, noNaN: true }), {
      minLength: 28,
      maxLength: 28,
    }),
  })
  .map(({ nodes, keep, weighted, weights }) => {
    const pairs = Array.from({ length: nodes }, (_, i) =>
      Array.from({ length: i }, (__, j) => [j, i] as const),
    ).flat();
    const edges = pairs.filter((_, e) => keep[e]);
    return weighted ? { nodes, edges, weights: weights.slice(0, edges.length) } : { nodes, edges };
  });

const symmetric = { normalization: "symmetric", selfLoops: true } as const;
const row = { normalization: "row", selfLoops: true } as const;
const none = { normalization: "none", selfLoops: true } as const;

describe("a propagation matrix", () => {
  it("that is symmetric has its eigenvalues in (−1, 1], and 1 once for each connected part", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const adjacency = adjacencyOf(graph);
        const values = graphSpectrum(adjacency);
        expect(values[values.length - 1]).toBeGreaterThan(-1);
        const parts = Math.max(...componentsOf(adjacency)) + 1;
        expect([...values].filter((v) => Math.abs(v - 1) < 1e-10)).toHaveLength(parts);
        expect(values[0]).toBeLessThan(1 + 1e-12);
        expect([...values]).toEqual([...values].sort((a, b) => b - a));
      }),
    );
  });

  it("by rows averages: every row adds up to 1, and its eigenvalues are the symmetric ones", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const adjacency = adjacencyOf(graph);
        const s = propagationMatrix(adjacency, row);
        const n = graph.nodes;
        expectNear(degreesOf(s), new Float64Array(n).fill(1));
        expect(graphSpectrum(adjacency, row)).toEqual(graphSpectrum(adjacency, symmetric));
        // The trace is the sum of the eigenvalues, whichever matrix they were found from.
        const trace = s.data.reduce((sum, v, i) => (i % (n + 1) === 0 ? sum + v : sum), 0);
        expect(graphSpectrum(adjacency, row).reduce((a, b) => a + b, 0)).toBeCloseTo(trace, 10);
      }),
    );
  });

  it("of the path of 3 gives (½, .408, 0) for a first node of 1", () => {
    const s = propagationMatrix(adjacencyOf(pathGraph(3)));
    const [, once] = propagationSteps(s, tensor([3, 1], [1, 0, 0]), 1);
    expectNear(once.data, [0.5, 1 / Math.sqrt(6), 0]);
  });

  it("without normalization explodes on a triangle with a tail, normalized it does not", () => {
    const graph: Graph = {
      nodes: 5,
      edges: [
        [0, 1],
        [1, 2],
        [0, 2],
        [2, 3],
        [3, 4],
      ],
    };
    const power = (rule: typeof none | typeof symmetric) => {
      const s = propagationMatrix(adjacencyOf(graph), rule);
      return svd(propagationSteps(s, tensor([5, 5], identity(5)), 10)[10]).s[0];
    };
    expect(power(none) / 1.2e5).toBeCloseTo(1, 1);
    expect(power(symmetric)).toBeCloseTo(1, 12);
    expect(graphSpectrum(adjacencyOf(graph), none)[0] ** 10).toBeCloseTo(power(none), 5);
  });

  it("without self-loops leaves a lonely node with nothing", () => {
    const s = propagationMatrix(adjacencyOf({ nodes: 3, edges: [[0, 1]] }), {
      normalization: "symmetric",
      selfLoops: false,
    });
    expect([...s.data]).toEqual([0, 1, 0, 1, 0, 0, 0, 0, 0]);
  });
});

const identity = (n: number) =>
  Float64Array.from({ length: n * n }, (_, i) => Number(i % (n + 1) === 0));

describe("many propagations", () => {
  it("end in the limit of every connected part", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(1e6), (graph, seed) => {
        const adjacency = adjacencyOf(graph);
        const x = randomly(seed)("x", graph.nodes, 2);
        const limit = smoothedLimit(adjacency, x);
        const s = propagationMatrix(adjacency);
        expectNear(matmul(s, limit).data, limit.data);
        expect(smoothingDistance(adjacency, limit)).toBeLessThan(1e-12);
        const second = graphSpectrum(adjacency).filter((v) => v < 1 - 1e-9);
        const shrink = second.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
        const [first, , , fourth] = propagationSteps(s, x, 3);
        const left = (y: typeof x) =>
          Math.hypot(...y.data.map((value, i) => value - limit.data[i]));
        expect(left(fourth)).toBeLessThanOrEqual(shrink ** 3 * left(first) + 1e-12);
      }),
      { numRuns: 60 },
    );
  });

  it("make features of a connected graph proportional to √degree: rank one", () => {
    const adjacency = adjacencyOf(karateClub);
    const x = randomly(4)("x", 34, 3);
    const path = propagationSteps(propagationMatrix(adjacency), x, 50);
    expect(distanceFromRankOne(path[0])).toBeGreaterThan(0.3);
    expect(distanceFromRankOne(path[50])).toBeLessThan(0.1);
    expect(smoothingDistance(adjacency, path[50])).toBeLessThan(smoothingDistance(adjacency, x));
    expect([
      smoothingDistance(adjacency, tensor([34, 1])),
      distanceFromRankOne(tensor([34, 2])),
    ]).toEqual([0, 0]);
  });

  it("of two communities separate first and blur at last", () => {
    const adjacency = adjacencyOf(twoCommunities(4));
    const x = tensor([8, 1], [1, 0, 0, 0, 0, 0, 0, -1]);
    const path = propagationSteps(propagationMatrix(adjacency, row), x, 100);
    expect([...path[2].data].map(Math.sign)).toEqual([1, 1, 1, 1, -1, -1, -1, -1]);
    expect(Math.max(...path[100].data.map(Math.abs))).toBeLessThan(1e-3);
  });

  it("say what does not fit", () => {
    const s = tensor([3, 3]);
    expect(() => propagationSteps(s, tensor([3, 1]), 0.5)).toThrow("steps must be a whole number");
    expect(() => propagationSteps(s, tensor([2, 1]), 1)).toThrow("x must have shape [3, d]");
    expect(() => propagationMatrix(tensor([3, 2]))).toThrow("adjacency must have shape [3, 3]");
    expect(() => smoothedLimit(s, tensor([2, 1]))).toThrow("x must have shape [3, d]");
  });
});

describe("a graph convolution", () => {
  it("has the gradients of finite differences", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(1e6), (graph, seed) => {
        const random = randomly(seed);
        const s = propagationMatrix(adjacencyOf(graph), row);
        const [x, w] = [random("x", graph.nodes, 3), random("w", 3, 2)];
        const gy = random("gy", graph.nodes, 2);
        const { gx, gw } = gcnLayerBackward(s, x, w, gy);
        expectGradients((x1, w1) => inner(gcnLayer(s, x1, w1), gy), [x, w], [gx, gw]);
      }),
      { numRuns: 20 },
    );
  });

  it("of two layers has them, too, for the loss of its training nodes", () => {
    const s = propagationMatrix(adjacencyOf(karateClub));
    const random = randomly(11);
    const [x, w1, w2] = [random("x", 34, 3), random("w1", 3, 4), random("w2", 4, 2)];
    const train = [0, 5, 33];
    const run = (at: readonly (typeof x)[]) =>
      twoLayerGcnBackward(s, at[0], { w1: at[1], w2: at[2] }, karateFactions, train);
    const { gx, gw1, gw2, loss } = run([x, w1, w2]);
    expectGradients((...at) => run(at).loss, [x, w1, w2], [gx, gw1, gw2]);
    const { probabilities } = twoLayerGcn(s, x, { w1, w2 });
    const nll = train.map((i) => -Math.log(probabilities.data[2 * i + karateFactions[i]]));
    expect(loss).toBeCloseTo(nll.reduce((a, b) => a + b, 0) / 3, 13);
  });

  it("says what does not fit", () => {
    const s = tensor([2, 2]);
    const net = { w1: tensor([1, 2]), w2: tensor([2, 2]) };
    expect(() => gcnLayer(s, tensor([3, 1]), net.w1)).toThrow("x must have shape [2, in]");
    expect(() => gcnLayer(s, tensor([2, 2]), net.w1)).toThrow("w must have shape [2, out]");
    expect(() => gcnLayerBackward(s, tensor([2, 1]), net.w1, tensor([2, 1]))).toThrow(
      "gy must have shape [2, 2]",
    );
    const train = (nodes: readonly number[]) =>
      twoLayerGcnBackward(s, tensor([2, 1]), net, [0, 7], nodes);
    expect(() => train([2])).toThrow("train must list nodes from 0 to 1, got 2");
    expect(() => train([])).toThrow("train must list nodes from 0 to 1, got none");
    expect(() => train([1])).toThrow("a target must be a class from 0 to 1, got 7");
    expect(train([0]).loss).toBeCloseTo(Math.LN2, 14);
  });
});

describe("graphs", () => {
  it("are what their names say", () => {
    expect(pathGraph(3).edges).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect([...degreesOf(adjacencyOf(starGraph(5)))]).toEqual([4, 1, 1, 1, 1]);
    expect([...degreesOf(adjacencyOf(twoCommunities(3)))]).toEqual([2, 2, 3, 3, 2, 2]);
    expect([pathGraph(1).edges, starGraph(0).edges]).toEqual([[], []]);
    expect(karateClub.edges).toHaveLength(78);
    const degrees = degreesOf(adjacencyOf(karateClub));
    expect([degrees[0], degrees[33], karateFactions.length]).toEqual([16, 17, 34]);
  });

  it("of the karate club are those of the reference", () => {
    const file = new URL("../../golden/gcn.json", import.meta.url);
    const { cases }: { cases: { kind: string; edges: unknown; faction: unknown }[] } = JSON.parse(
      readFileSync(file, "utf8"),
    );
    const reference = cases.find(({ kind }) => kind === "karate");
    expect(karateClub.edges).toEqual(reference?.edges);
    expect(karateFactions).toEqual(reference?.faction);
  });

  it("fall into connected parts", () => {
    const graph: Graph = {
      nodes: 5,
      edges: [
        [0, 3],
        [1, 4],
      ],
    };
    expect([...componentsOf(adjacencyOf(graph))]).toEqual([0, 1, 2, 0, 1]);
  });

  it("reach K steps along a path", () => {
    const s = propagationMatrix(adjacencyOf(pathGraph(9)));
    const start = tensor([9, 1]);
    start.data[4] = 1;
    expect(propagationSteps(s, start, 2)[2].data.filter((v) => v > 0)).toHaveLength(5);
  });

  it.each<[Graph, string]>([
    [{ nodes: 0, edges: [] }, "whole number of nodes from 1 up, got 0"],
    [{ nodes: 2, edges: [[0, 2]] }, "edges must join nodes from 0 to 1, got 0 and 2"],
    [{ nodes: 2, edges: [[0.5, 1]] }, "edges must join nodes from 0 to 1, got 0.5 and 1"],
    [
      {
        nodes: 2,
        edges: [
          [0, 1],
          [1, 0],
        ],
      },
      "the edge of 1 and 0 is given twice",
    ],
    [{ nodes: 2, edges: [[0, 1]], weights: [] }, "weights must hold 1 numbers, one an edge, got 0"],
    [{ nodes: 2, edges: [[0, 1]], weights: [-1] }, "weights must be numbers ≥ 0, got -1"],
  ])("that are none are refused: %j", (graph, message) => {
    expect(() => adjacencyOf(graph)).toThrow(message);
  });
});
