import type { AnyDrill } from "../drill.ts";
import { deltaRule } from "./deltaRule.ts";
import { parameters } from "./parameters.ts";
import { perceptronStep } from "./perceptronStep.ts";
import { tentMap } from "./tentMap.ts";
import { unit } from "./unit.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-01": unit,
  "N-02": parameters,
  "N-03": deltaRule,
  "N-04": perceptronStep,
  "N-05": tentMap,
};
