/** How far a value may lie from its reference: `|got − want| ≤ atol + rtol·|want|`. */
export interface Tolerance {
  readonly rtol: number;
  readonly atol: number;
}

/** False for a NaN, and for an infinity where the reference is finite. */
export const within = (got: number, want: number, { rtol, atol }: Tolerance): boolean =>
  Math.abs(got - want) <= atol + rtol * Math.abs(want);

/** A bound stated once, or once for each array; what is not stated falls through to the bound around it. */
const stated = (bound: unknown, field: string): number | undefined => {
  if (typeof bound === "number") return bound;
  if (typeof bound !== "object" || bound === null || !Object.hasOwn(bound, field)) return undefined;
  const own = (bound as Record<string, unknown>)[field];
  return typeof own === "number" ? own : undefined;
};

/** The tolerance for one array of a case, whose own `rtol` and `atol` come before the file's. */
export const toleranceFor = (
  fields: Readonly<Record<string, unknown>>,
  field: string,
  file: Tolerance,
): Tolerance => ({
  rtol: stated(fields.rtol, field) ?? file.rtol,
  atol: stated(fields.atol, field) ?? file.atol,
});
