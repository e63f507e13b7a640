import type { Fields } from "./read.ts";
import type { Comparison } from "./report.ts";

/** The same comparison for an object inside a case: references are looked up in `part`, tolerances by the field's name. */
export const partOf = (check: Comparison, part: Fields): Comparison => ({
  get misses() {
    return check.misses;
  },
  get compared() {
    return check.compared;
  },
  fail: check.fail,
  between: check.between,
  values: (field, got, want = part[field]) => check.values(field, got, want),
});
