import { adadelta } from "./adadelta.ts";
import { adagrad } from "./adagrad.ts";
import { adam } from "./adam.ts";
import { adamax } from "./adamax.ts";
import { adamL2 } from "./adamL2.ts";
import { adamw } from "./adamw.ts";
import { adan } from "./adan.ts";
import { amsgrad } from "./amsgrad.ts";
import { asgd } from "./asgd.ts";
import { lion } from "./lion.ts";
import { lookahead, lookaheadAdam, ranger } from "./lookahead.ts";
import { momentum } from "./momentum.ts";
import { momentumEma } from "./momentumEma.ts";
import { nadam, nadamTorch113 } from "./nadam.ts";
import { nagLookahead } from "./nagLookahead.ts";
import { nesterov } from "./nesterov.ts";
import { absNewton, newton } from "./newton.ts";
import type { Optimizer } from "./optimizer.ts";
import { radam } from "./radam.ts";
import { rmsprop } from "./rmsprop.ts";
import { rprop } from "./rprop.ts";
import { sgd } from "./sgd.ts";
import { sgdw } from "./sgdw.ts";

export const optimizers = {
  sgd,
  momentum,
  momentumEma,
  nesterov,
  nagLookahead,
  sgdw,
  asgd,
  adagrad,
  adadelta,
  rmsprop,
  rprop,
  adam,
  adamL2,
  adamw,
  amsgrad,
  adamax,
  nadam,
  nadamTorch113,
  radam,
  lion,
  adan,
  lookahead,
  lookaheadAdam,
  ranger,
  newton,
  absNewton,
} satisfies Record<string, Optimizer>;

export type OptimizerId = keyof typeof optimizers;

export * from "./arrival.ts";
export * from "./descend.ts";
export * from "./inspect.ts";
export * from "./noise.ts";
export * from "./onSequence.ts";
export type { Hyper, Optimizer, Place, State, TakenStep } from "./optimizer.ts";
export * from "./schedule.ts";
export * from "./sweep.ts";
export { symbols } from "./symbols.ts";
export { tex, texNumber } from "./tex.ts";
export { usual } from "./usual.ts";
export type { Objective } from "./walk.ts";
