import type { GoldenCase } from "./read.ts";
import { readTensor } from "./tensor.ts";
import { within } from "./tolerance.ts";

/** One disagreement. `index` counts in row-major order; the numbers are `null` when there was nothing to compare. */
export interface Miss {
  readonly id: string;
  readonly field: string;
  readonly index: number | null;
  readonly got: number | null;
  readonly want: number | null;
  readonly message: string;
}

/** Collects what one case got wrong. */
export interface Comparison {
  readonly misses: readonly Miss[];
  /** Values that were held against a reference, agreeing or not. */
  readonly compared: number;
  /**
   * Holds `got` against the case's array `field` (or `want`, where the reference is stored elsewhere). Entries of the
   * reference that are `null` are passed over; a missing or unreadable reference and a wrong length are misses.
   */
  values(field: string, got: ArrayLike<number> | number, want?: unknown): void;
  /** Accepts anything from `low` to `high`, give or take the tolerance: a derivative at a kink. */
  between(field: string, index: number, got: number, low: number, high: number): void;
  /** Something other than a number is wrong. */
  fail(field: string, message: string): void;
}

export function comparison(of: GoldenCase): Comparison {
  const misses: Miss[] = [];
  let compared = 0;

  const fail = (field: string, message: string) => {
    misses.push({ id: of.id, field, index: null, got: null, want: null, message });
  };

  const differ = (field: string, index: number, got: number, want: number) => {
    const message = `${field}[${index}] is ${got}, the reference says ${want}.`;
    misses.push({ id: of.id, field, index, got, want, message });
  };

  return {
    misses,
    get compared() {
      return compared;
    },
    fail,
    values(field, got, want = of.fields[field]) {
      const reference = readTensor(want);
      if (reference === undefined) return fail(field, `${field} is not an array of numbers.`);
      const values = typeof got === "number" ? [got] : got;
      if (values.length !== reference.data.length) {
        return fail(
          field,
          `${field} has ${values.length} values, the reference ${reference.data.length}.`,
        );
      }
      const tolerance = of.tolerance(field);
      reference.data.forEach((w, i) => {
        if (w === null) return;
        compared++;
        if (!within(values[i], w, tolerance)) differ(field, i, values[i], w);
      });
    },
    between(field, index, got, low, high) {
      compared++;
      const nearest = got < low ? low : got > high ? high : got;
      if (!within(got, nearest, of.tolerance(field))) differ(field, index, got, nearest);
    },
  };
}
