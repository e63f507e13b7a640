import type { Rejected } from "../../../review/backup/sieve.ts";
import { fill } from "../../fill.ts";
import type { DataWords } from "../words.ts";

const problems = {
  "not-a-record": "notRecord",
  missing: "missing",
  "unknown-field": "unknownField",
  illegal: "illegal",
} as const;

/** What is wrong with an entry of a file, and where: “Line 12: “g” has a value that cannot be”. */
export function rejectionText({ line, entry, problem }: Rejected, w: DataWords): string {
  const why =
    problem === "not-json"
      ? w.notJson
      : problem === "too-long"
        ? w.tooLong
        : // An entry that is no record at all has no field to be named.
          fill(problem.field === "" ? w.notRecord : w[problems[problem.problem]], {
            field: problem.field,
          });
  return line === null ? fill(w.entry, { n: entry, why }) : fill(w.line, { n: line, why });
}
