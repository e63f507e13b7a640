import { activationMark, fmt, type SeriesMark } from "../../viz/index.ts";
import type { LineId } from "./model.ts";

/** Typed functions are drawn in ink. */
const ownMark: SeriesMark = { color: "var(--ink)", dash: "none" };

export const markOf = (id: LineId): SeriesMark => (id === "own" ? ownMark : activationMark(id));

/** Pixels that a name takes at 12 px, about: Chinese characters are as wide as they are high. */
export const labelWidth = (text: string): number =>
  [...text].reduce((sum, c) => sum + (c > "\u2e7f" ? 12 : 6.8), 0);

/** A value at the cursor in a narrow column: small ones with two digits. */
export const shortValue = (y: number): string => fmt(y, Math.abs(y) < 1e-3 ? 2 : 3);
