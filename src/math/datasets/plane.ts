import { reach, type ValueDataset } from "./dataset.ts";

/** A tilted plane: a linear unit is enough. */
export const plane = {
  kind: "values",
  name: { en: "Plane", zh: "平面" },
  target: (x1, x2) => (x1 + x2) / (2 * reach),
} satisfies ValueDataset;
