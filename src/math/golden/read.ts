import { type Tolerance, toleranceFor } from "./tolerance.ts";

export type Fields = Readonly<Record<string, unknown>>;

export interface GoldenCase {
  readonly id: string;
  readonly fields: Fields;
  tolerance(field: string): Tolerance;
}

/** A file of cases, or the sentence that says why it is not one. */
export type GoldenFile =
  | { readonly ok: true; readonly topic: string; readonly cases: readonly GoldenCase[] }
  | { readonly ok: false; readonly reason: string };

export const isRecord = (x: unknown): x is Fields =>
  typeof x === "object" && x !== null && !Array.isArray(x);

const isBound = (x: unknown): x is number => typeof x === "number" && x >= 0;

const refuse = (reason: string): GoldenFile => ({ ok: false, reason });

/** Never throws: what cannot be read is said in words. A case without an id is named by its place in the list. */
export function readGoldenFile(raw: unknown): GoldenFile {
  if (!isRecord(raw)) return refuse("The file must be an object with topic, rtol, atol and cases.");
  const { topic, rtol, atol, cases } = raw;
  if (typeof topic !== "string") return refuse("The file must name its topic.");
  if (!isBound(rtol) || !isBound(atol)) {
    return refuse("The file must state rtol and atol as numbers that are not negative.");
  }
  if (!Array.isArray(cases) || cases.length === 0) return refuse("The file must list its cases.");
  const read = cases.map((fields: unknown, i): GoldenCase => {
    const own = isRecord(fields) ? fields : {};
    return {
      id: typeof own.id === "string" ? own.id : `case ${i}`,
      fields: own,
      tolerance: (field) => toleranceFor(own, field, { rtol, atol }),
    };
  });
  return { ok: true, topic, cases: read };
}
