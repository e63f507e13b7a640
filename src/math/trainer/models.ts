import { type ConvolutionalSpec, convolutional } from "./convolutional.ts";
import type { Model } from "./model.ts";
import { type NetworkSpec, network } from "./network.ts";
import { type RecurrentSpec, recurrent } from "./recurrent.ts";
import { pixels } from "./stages/conv.ts";
import { type TransformerSpec, transformer } from "./transformer.ts";

/** Whatever the trainer can train, as plain data. To add a kind: a file, and a line in each of these. */
export type ModelSpec = NetworkSpec | ConvolutionalSpec | RecurrentSpec | TransformerSpec;

/** Builds the model for batches of up to `capacity` rows, its weights drawn from `seed`. Throws for impossible shapes. */
export function buildModel(spec: ModelSpec, capacity: number, seed: number): Model {
  switch (spec.kind) {
    case "mlp":
      return network(spec, capacity, seed);
    case "convolutional":
      return convolutional(spec, capacity, seed);
    case "recurrent":
      return recurrent(spec, capacity, seed);
    case "transformer":
      return transformer(spec, capacity, seed);
  }
}

/** Numbers a row, on the way in and on the way out. */
export function widthsOf(spec: ModelSpec): { readonly inputs: number; readonly outputs: number } {
  switch (spec.kind) {
    case "mlp":
      return { inputs: spec.sizes[0], outputs: spec.sizes[spec.sizes.length - 1] };
    case "convolutional":
      return { inputs: pixels(spec.image), outputs: spec.outputs };
    case "recurrent":
      return { inputs: spec.steps * spec.inputs, outputs: spec.outputs };
    case "transformer":
      return { inputs: spec.length * spec.inputs, outputs: spec.outputs };
  }
}
