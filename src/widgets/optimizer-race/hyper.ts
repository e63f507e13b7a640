import { type Hyper, type Optimizer, optimizers, usual } from "../../math/optimizers/index.ts";
import type { ContestantId } from "./contestants.ts";
import { type RaceValues, sharing } from "./params.ts";

type Mutable = Record<string, Hyper[string]>;

export const rateOf = (id: ContestantId, values: RaceValues): number =>
  values.own ? values[`eta_${id}`] : values.eta;

/** The knob that holds the learning rate of an optimizer. */
export const rateKnob = (id: ContestantId, values: RaceValues): "eta" | `eta_${ContestantId}` =>
  values.own ? `eta_${id}` : "eta";

/** An optimizer's constants: its own where everyone has their own, else the usual ones with the shared knobs over them. */
export function hyperOf(id: ContestantId, values: RaceValues): Hyper {
  const optimizer: Optimizer = optimizers[id];
  const hyper = { ...usual(optimizer), eta: rateOf(id, values) } as Mutable;
  if (values.separate) {
    for (const key of Object.keys(hyper)) {
      if (key !== "eta") hyper[key] = values[`${id}_${key}`] as Hyper[string];
    }
    return hyper as Hyper;
  }
  const squares = id === "rmsprop" ? "beta" : id === "adadelta" ? "rho" : undefined;
  if (squares) hyper[squares] = values.alpha;
  else if ("beta" in hyper) hyper.beta = values.beta;
  if (sharing.beta1.includes(id)) hyper.beta1 = values.beta;
  if (sharing.beta2.includes(id)) hyper.beta2 = values.beta2;
  if (sharing.eps.includes(id)) hyper.eps = values.eps;
  if (sharing.weightDecay.includes(id)) hyper.weightDecay = values.decay;
  return hyper as Hyper;
}
