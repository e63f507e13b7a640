import type { AnyDrill } from "../drill.ts";
import { propagation } from "./propagation.ts";
import { reach } from "./reach.ts";
import { secondMode } from "./secondMode.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-64": propagation,
  "N-71": reach,
  "N-72": secondMode,
};
