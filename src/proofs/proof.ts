import type { Text } from "../params/index.ts";

/** One number that the core computes, beside the number that the page's sentence promises. */
export interface Measurement {
  /** What is measured; may hold TeX between dollar signs. */
  readonly label: Text;
  readonly value: number;
  readonly expected: number;
  /** Largest allowed |value − expected|, absolute. Zero asks for equality. */
  readonly tolerance: number;
  /** Significant digits shown; 4 unless told. Whole numbers are shown in full. */
  readonly digits?: number;
  readonly unit?: Text;
}

/** The evidence behind one "commonly said / actually" note, computed when the page is built. */
export interface Proof {
  /** Id of the note, e.g. `E-053`. */
  readonly id: string;
  /** Pure and quick (well under a second). */
  run(): readonly Measurement[];
}

/** True when the measured value is as promised; NaN never is. */
export const holds = (m: Measurement): boolean =>
  m.value === m.expected || Math.abs(m.value - m.expected) <= m.tolerance;
