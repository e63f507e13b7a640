import type { AnyDrill } from "../drill.ts";
import { attentionByHand } from "./attentionByHand.ts";
import { blockCosts } from "./blockCosts.ts";
import { kvCache } from "./kvCache.ts";
import { scoreSpread } from "./scoreSpread.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-57": attentionByHand,
  "N-58": blockCosts,
  "N-59": kvCache,
  "N-60": scoreSpread,
};
