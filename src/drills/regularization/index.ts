import type { AnyDrill } from "../drill.ts";
import { decayStep } from "./decayStep.ts";
import { dropoutMoments } from "./dropoutMoments.ts";
import { labelSmoothing } from "./labelSmoothing.ts";
import { shrunkMinimum } from "./shrunkMinimum.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-41": decayStep,
  "N-42": shrunkMinimum,
  "N-43": dropoutMoments,
  "N-44": labelSmoothing,
};
