import type { AnyDrill } from "../drill.ts";
import { kMax } from "./kMax.ts";
import { textCnn } from "./textCnn.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-65": textCnn,
  "N-66": kMax,
};
