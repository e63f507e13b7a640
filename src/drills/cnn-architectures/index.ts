import type { AnyDrill } from "../drill.ts";
import { denseChannels } from "./denseChannels.ts";
import { layerSavings } from "./layerSavings.ts";
import { residualPaths } from "./residualPaths.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-51": layerSavings,
  "N-52": denseChannels,
  "N-53": residualPaths,
};
