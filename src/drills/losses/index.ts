import type { AnyDrill } from "../drill.ts";
import { entropies } from "./entropies.ts";
import { huber } from "./huber.ts";
import { initialLoss } from "./initialLoss.ts";
import { logitGradients } from "./logitGradients.ts";
import { marginLosses } from "./marginLosses.ts";
import { softmaxCrossEntropy } from "./softmaxCrossEntropy.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-14": softmaxCrossEntropy,
  "N-15": entropies,
  "N-16": marginLosses,
  "N-17": huber,
  "N-18": logitGradients,
  "N-19": initialLoss,
};
