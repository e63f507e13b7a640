import { constant } from "./constant.ts";
import { cosine } from "./cosine.ts";
import { cosineWarmRestarts } from "./cosineWarmRestarts.ts";
import { cyclic } from "./cyclic.ts";
import { exponential } from "./exponential.ts";
import { inverseTime } from "./inverseTime.ts";
import { linear } from "./linear.ts";
import { multistep } from "./multistep.ts";
import { naturalExp } from "./naturalExp.ts";
import { noam } from "./noam.ts";
import { oneCycle } from "./oneCycle.ts";
import { polynomial } from "./polynomial.ts";
import type { Schedule } from "./schedule.ts";
import { step } from "./step.ts";
import { warmupCosine, warmupLinear } from "./warmup.ts";
import { wsd } from "./wsd.ts";

/** Rates as functions of time, in the order of display. To add one: a new file, a new entry. */
export const schedules = {
  step,
  multistep,
  exponential,
  naturalExp,
  inverseTime,
  polynomial,
  linear,
  constant,
  cosine,
  cosineWarmRestarts,
  oneCycle,
  cyclic,
  noam,
  warmupCosine,
  warmupLinear,
  wsd,
} satisfies Record<string, Schedule>;

export type ScheduleId = keyof typeof schedules;

export * from "./reduceOnPlateau.ts";
export type { Schedule } from "./schedule.ts";
