/** Height, then width. */
export type Pair = readonly [height: number, width: number];

export const asPair = (both: number | Pair): Pair =>
  typeof both === "number" ? [both, both] : both;

/** Throws unless both are whole numbers from `least` up. */
export function expectPair(where: string, name: string, pair: Pair, least: number): void {
  if (!pair.every((n) => Number.isSafeInteger(n) && n >= least)) {
    throw new Error(
      `${where}: ${name} must be whole numbers from ${least} up, got ${pair.join(" and ")}`,
    );
  }
}
