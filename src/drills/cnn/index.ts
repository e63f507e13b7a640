import type { AnyDrill } from "../drill.ts";
import { convCost } from "./convCost.ts";
import { outputSize } from "./outputSize.ts";
import { receptiveField } from "./receptiveField.ts";
import { samePadding } from "./samePadding.ts";
import { sliding } from "./sliding.ts";
import { transposedSize } from "./transposedSize.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-45": outputSize,
  "N-46": convCost,
  "N-47": receptiveField,
  "N-48": sliding,
  "N-49": samePadding,
  "N-50": transposedSize,
};
