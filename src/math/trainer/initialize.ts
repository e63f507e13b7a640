import { initialValues } from "../../params/index.ts";
import {
  type ActivationId,
  activations,
  type BoundActivation,
  bindActivation,
} from "../activations/index.ts";
import { drawWeights, fansOf, type SchemeId, schemes } from "../initialization/index.ts";
import { rngFor } from "../random/index.ts";
import type { Model } from "./model.ts";

/** How the weights of a model are drawn. */
export interface InitSpec {
  readonly scheme: SchemeId | "zero";
  readonly law: "normal" | "uniform";
  /** Times the scheme's standard deviation; 1 if absent. */
  readonly gain?: number;
}

/** The activation with the given values of its knobs, and the usual ones for the rest. */
export function boundActivation(
  id: ActivationId,
  knobs?: Readonly<Record<string, number>>,
): BoundActivation {
  const { params } = activations[id];
  // Every activation accepts its own knobs; the union of their types does not say so.
  return bindActivation(activations[id] as never, { ...initialValues(params), ...knobs } as never);
}

/** Draws weights anew from the seed's streams, puts everything else where it starts, and gives the model back. */
export function initialize(model: Model, { scheme, law, gain = 1 }: InitSpec, seed: number): Model {
  const { parts, parameters } = model;
  for (const { name, from, to, shape, initial } of parts) {
    if (initial !== "drawn" || scheme === "zero") {
      parameters.fill(initial === 1 ? 1 : 0, from, to);
      continue;
    }
    const std = gain * schemes[scheme].std(fansOf(shape));
    // A stream for each: another layer's width changes nothing here.
    const drawn = drawWeights({ kind: law, std }, shape, rngFor(seed, `weights ${name}`));
    parameters.set(drawn.data, from);
  }
  return model;
}
