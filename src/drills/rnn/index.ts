import type { AnyDrill } from "../drill.ts";
import { gatedStep } from "./gatedStep.ts";
import { gateMemory } from "./gateMemory.ts";
import { recurrentParameters } from "./recurrentParameters.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-54": recurrentParameters,
  "N-55": gatedStep,
  "N-56": gateMemory,
};
