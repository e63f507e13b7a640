import type { AnyDrill } from "../drill.ts";
import { graph } from "./graph.ts";
import { shapes } from "./shapes.ts";
import { twoLayers } from "./twoLayers.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-06": graph,
  "N-07": twoLayers,
  "N-08": shapes,
};
