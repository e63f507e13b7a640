import type { Fields } from "./read.ts";
import type { Comparison } from "./report.ts";

/**
 * Recomputes one case and holds the result against it. What a case asks for stands in its fields (`name`, `kind`,
 * `params`, …), never in its id; whatever is not understood is a `check.fail`.
 */
export type Topic = (fields: Fields, check: Comparison) => void;
