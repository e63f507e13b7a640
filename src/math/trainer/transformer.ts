import { boundActivation, type InitSpec, initialize } from "./initialize.ts";
import { type Model, parameterList, sequential } from "./model.ts";
import type { Stage } from "./stage.ts";
import { activate } from "./stages/activate.ts";
import { attend } from "./stages/attend.ts";
import { dense } from "./stages/dense.ts";
import { norm } from "./stages/norm.ts";
import { residual } from "./stages/residual.ts";
import { meanToken, perToken, positions } from "./stages/tokens.ts";

/** A tiny Transformer encoder with one block, normalized before each part, whose mean token is read out. */
export interface TransformerSpec {
  readonly kind: "transformer";
  /** Tokens of a sequence, and numbers a token. */
  readonly length: number;
  readonly inputs: number;
  /** Units of a token inside, divided among the heads. */
  readonly width: number;
  readonly heads: number;
  /** Units of the feed-forward part. */
  readonly feedForward: number;
  readonly outputs: number;
  readonly init: InitSpec;
}

/** Its rows are sequences [length, inputs]. */
export function transformer(spec: TransformerSpec, capacity: number, seed: number): Model {
  const { length, inputs, width, heads, feedForward, outputs } = spec;
  const into = parameterList();
  const tokens = capacity * length;
  const each = (stage: Stage) => perToken(stage, length);
  const linear = (layer: number, from: number, to: number) =>
    each(dense(into, layer, from, to, tokens));
  const normed = (layer: number) => each(norm("layer", into, layer, width, tokens));
  const attention = [
    normed(2),
    linear(2, width, 3 * width),
    attend(length, width, heads, "attention", capacity),
    linear(3, width, width),
  ];
  const feed = [
    normed(4),
    linear(4, width, feedForward),
    each(activate(boundActivation("gelu"), "h4", feedForward, tokens)),
    linear(5, feedForward, width),
  ];
  const stages = [
    linear(1, inputs, width),
    positions(length, width, capacity),
    residual(attention, "after attention", capacity),
    residual(feed, "after feed-forward", capacity),
    normed(6),
    meanToken(length, width, capacity),
    dense(into, 6, width, outputs, capacity),
  ];
  const named = [stages[0], stages[1], ...attention, stages[2], ...feed, ...stages.slice(3)];
  const model = sequential(
    length * inputs,
    stages,
    into.parts,
    named.map(({ output }) => output),
  );
  return initialize(model, spec.init, seed);
}
