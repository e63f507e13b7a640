import {
  adjacencyOf,
  degreesOf,
  type Graph,
  gcnLayer,
  gcnLayerBackward,
  graphSpectrum,
  propagationMatrix,
  propagationSteps,
  smoothedLimit,
  twoLayerGcn,
  twoLayerGcnBackward,
} from "../graphs/index.ts";
import { type Tensor, tensor } from "../tensor/index.ts";
import { byKind } from "./byKind.ts";
import { compareTensor, rowsOf, tensorOf, wholeOf } from "./inputs.ts";
import { partOf } from "./partOf.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Comparison } from "./report.ts";
import { readTensor } from "./tensor.ts";
import type { Topic } from "./topic.ts";

function graphOf(fields: Fields): Graph {
  const nodes = wholeOf(fields, "nodes");
  const read = readTensor(fields.edges);
  const none = Array.isArray(fields.edges) && fields.edges.length === 0;
  if (read === undefined || (!none && (read.shape.length !== 2 || read.shape[1] !== 2))) {
    throw new Error("edges must be a list of pairs of nodes.");
  }
  const ends = read.data as readonly number[];
  const edges = Array.from(
    { length: ends.length / 2 },
    (_, e) => [ends[2 * e], ends[2 * e + 1]] as const,
  );
  if (fields.edge_weights === null || fields.edge_weights === undefined) return { nodes, edges };
  return { nodes, edges, weights: [...tensorOf(fields, "edge_weights").data] };
}

function compareTwoLayers(two: Fields, check: Comparison, s: Tensor, x: Tensor): void {
  const at = partOf(check, two);
  const net = { w1: tensorOf(two, "W1"), w2: tensorOf(two, "W2") };
  const { hidden, logits, probabilities } = twoLayerGcn(s, x, net);
  const labels = tensorOf(two, "labels").data;
  const train = [...tensorOf(two, "train").data];
  const { loss, gw1, gw2, gx } = twoLayerGcnBackward(s, x, net, labels, train);
  at.values("loss", loss);
  const got = { hidden, logits, probabilities, gW1: gw1, gW2: gw2, gX: gx };
  for (const [name, value] of Object.entries(got)) compareTensor(two, at, name, value);
}

const layerTopic: Topic = (fields, check) => {
  const s = propagationMatrix(adjacencyOf(graphOf(fields)));
  const [x, w, gy] = [tensorOf(fields, "X"), tensorOf(fields, "W"), tensorOf(fields, "gy")];
  const { gx, gw } = gcnLayerBackward(s, x, w, gy);
  const got = { S: s, y: gcnLayer(s, x, w), gX: gx, gW: gw };
  for (const [name, value] of Object.entries(got)) compareTensor(fields, check, name, value);
  const { two_layer: two } = fields;
  if (two === undefined || two === null) return;
  if (isRecord(two)) compareTwoLayers(two, check, s, x);
  else check.fail("two_layer", "two_layer is not an object.");
};

const karateTopic: Topic = (fields, check) => {
  const adjacency = adjacencyOf(graphOf(fields));
  const n = adjacency.shape[0];
  check.values("degrees", degreesOf(adjacency));
  check.values("eigenvalues_of_S", graphSpectrum(adjacency));
  const source = wholeOf(fields, "source");
  const start = tensor([n, 1]);
  start.data[source] = 1;
  check.values("limit_symmetric", smoothedLimit(adjacency, start).data);
  const rows = rowsOf(fields, "steps");
  for (const row of rows) {
    const at = partOf(check, row);
    const k = wholeOf(row, "k");
    for (const [name, normalization] of [
      ["symmetric", "symmetric"],
      ["random_walk", "row"],
    ] as const) {
      const s = propagationMatrix(adjacency, { normalization, selfLoops: true });
      at.values(name, propagationSteps(s, start, k)[k].data);
    }
  }
};

const karateLayerTopic: Topic = (fields, check) => {
  const s = propagationMatrix(adjacencyOf(graphOf(fields)));
  const y = gcnLayer(s, tensorOf(fields, "X"), tensorOf(fields, "W"));
  compareTensor(fields, check, "y", y);
  const relu = y.data.map((value) => Math.max(0, value));
  compareTensor(fields, check, "relu", tensor(y.shape, relu));
};

export const gcnTopic = byKind({
  layer: layerTopic,
  karate: karateTopic,
  karate_layer: karateLayerTopic,
});
