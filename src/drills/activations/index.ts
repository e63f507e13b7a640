import type { AnyDrill } from "../drill.ts";
import { reluMoments } from "./reluMoments.ts";
import { slopeProduct } from "./slopeProduct.ts";
import { softmaxOfThree } from "./softmaxOfThree.ts";
import { softmaxSlope } from "./softmaxSlope.ts";
import { valueAndSlope } from "./valueAndSlope.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-09": valueAndSlope,
  "N-10": slopeProduct,
  "N-11": reluMoments,
  "N-12": softmaxOfThree,
  "N-13": softmaxSlope,
};
