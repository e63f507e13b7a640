import type { AnyDrill } from "../drill.ts";
import { clipping } from "./clipping.ts";
import { linearScaling } from "./linearScaling.ts";
import { warmupCosine } from "./warmupCosine.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-31": warmupCosine,
  "N-32": linearScaling,
  "N-33": clipping,
};
