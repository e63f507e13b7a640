import type { AnyDrill } from "../drill.ts";
import { signalGrowth } from "./signalGrowth.ts";
import { skipProduct } from "./skipProduct.ts";
import { weightScale } from "./weightScale.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-34": weightScale,
  "N-35": signalGrowth,
  "N-36": skipProduct,
};
