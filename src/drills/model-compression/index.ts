import type { AnyDrill } from "../drill.ts";
import { affineQuantization } from "./affineQuantization.ts";
import { channelPruning } from "./channelPruning.ts";
import { lowRankShare } from "./lowRankShare.ts";
import { softTargets } from "./softTargets.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-67": softTargets,
  "N-68": lowRankShare,
  "N-69": affineQuantization,
  "N-70": channelPruning,
};
