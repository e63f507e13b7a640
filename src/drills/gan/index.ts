import type { AnyDrill } from "../drill.ts";
import { bestDiscriminator } from "./bestDiscriminator.ts";
import { discriminatorValue } from "./discriminatorValue.ts";
import { generatorGradients } from "./generatorGradients.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-61": bestDiscriminator,
  "N-62": discriminatorValue,
  "N-63": generatorGradients,
};
