import type { ActivationId } from "../activations/index.ts";
import { type Rng, rngFor } from "../random/index.ts";
import { boundActivation, type InitSpec, initialize } from "./initialize.ts";
import { type Model, parameterList, sequential } from "./model.ts";
import type { Named, Stage } from "./stage.ts";
import { activate } from "./stages/activate.ts";
import { dense } from "./stages/dense.ts";
import { dropout } from "./stages/dropout.ts";
import { type NormId, norm } from "./stages/norm.ts";
import { residual } from "./stages/residual.ts";

/** A fully connected network, as plain data that can be sent to a worker. */
export interface NetworkSpec {
  readonly kind: "mlp";
  /** Width of the input, of every hidden layer and of the output. */
  readonly sizes: readonly number[];
  readonly activation: ActivationId;
  /** Values of the activation's knobs; the usual ones if absent. */
  readonly knobs?: Readonly<Record<string, number>>;
  /** Of the last layer; linear if absent. */
  readonly output?: ActivationId;
  readonly init: InitSpec;
  /** Between weights and activation of every hidden layer. */
  readonly norm?: "none" | NormId;
  /** Probability with which a hidden unit is dropped. */
  readonly dropout?: number;
  /** Hidden layers that keep the width add to what came in. */
  readonly residual?: boolean;
}

/** Builds the network for batches of up to `capacity` rows; its weights come from `seed`. Throws for impossible sizes. */
export function network(spec: NetworkSpec, capacity: number, seed: number): Model {
  const { sizes, norm: normed = "none", dropout: p = 0 } = spec;
  const whole = (n: number) => Number.isSafeInteger(n) && n > 0;
  if (sizes.length < 2 || !sizes.every(whole)) {
    throw new Error(
      `network: sizes must be two positive whole numbers or more, got [${sizes.join(", ")}]`,
    );
  }
  if (!(p >= 0 && p < 1)) {
    throw new Error(`network: dropout must be from 0 up to but not 1, got ${p}`);
  }
  const into = parameterList();
  const named: Named[] = [];
  const last = sizes.length - 1;
  const activation = boundActivation(spec.activation, spec.knobs);
  const noise: Rng = rngFor(seed, "dropout");

  const hidden = (layer: number): readonly Stage[] => {
    const width = sizes[layer];
    const stages = [dense(into, layer, sizes[layer - 1], width, capacity)];
    if (normed !== "none") stages.push(norm(normed, into, layer, width, capacity));
    stages.push(activate(activation, `h${layer}`, width, capacity));
    if (p > 0) stages.push(dropout(p, noise, `dropout${layer}`, width, capacity));
    named.push(...stages.map((stage) => stage.output));
    if (spec.residual !== true || sizes[layer - 1] !== width) return stages;
    const added = residual(stages, `sum${layer}`, capacity);
    named.push(added.output);
    return [added];
  };

  const stages = Array.from({ length: last - 1 }, (_, l) => hidden(l + 1)).flat();
  const top = [dense(into, last, sizes[last - 1], sizes[last], capacity)];
  if (spec.output !== undefined && spec.output !== "identity") {
    top.push(activate(boundActivation(spec.output), `h${last}`, sizes[last], capacity));
  }
  named.push(...top.map((stage) => stage.output));
  const model = sequential(sizes[0], [...stages, ...top], into.parts, named);
  return initialize(model, spec.init, seed);
}
