import { additive } from "./additive.ts";
import { bilinear } from "./bilinear.ts";
import { dot, scaledDot } from "./dot.ts";
import type { Score } from "./score.ts";

/** Scoring functions, by their customary names. */
export const scores = { additive, dot, scaledDot, bilinear } satisfies Record<string, Score>;

export type { Score, ScoreGradients, ScoreParameters } from "./score.ts";
