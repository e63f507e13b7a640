import type { AnyDrill } from "../drill.ts";
import { batchForward } from "./batchForward.ts";
import { foldNorm } from "./foldNorm.ts";
import { runningMean } from "./runningMean.ts";
import { statisticCounts } from "./statisticCounts.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-37": batchForward,
  "N-38": statisticCounts,
  "N-39": runningMean,
  "N-40": foldNorm,
};
