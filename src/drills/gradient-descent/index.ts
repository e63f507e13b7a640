import type { AnyDrill } from "../drill.ts";
import { bestRate } from "./bestRate.ts";
import { newtonStep } from "./newtonStep.ts";
import { noiseBall } from "./noiseBall.ts";
import { stepsOnParabola } from "./stepsOnParabola.ts";
import { updates } from "./updates.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-20": stepsOnParabola,
  "N-21": bestRate,
  "N-22": updates,
  "N-23": noiseBall,
  "N-24": newtonStep,
};
