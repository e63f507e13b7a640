/** Below this a formula would be too small to read. */
const LEAST = 0.85;

/** How something that is `natural` wide goes into a column (both px). */
export interface Fit {
  /** Runs through both columns. */
  readonly wide: boolean;
  /** Its size, of what it would be. */
  readonly scale: number;
}

/** Shrinks a little, else takes both columns, else shrinks as far as it must: nothing is cut at the edge of the paper. */
export function fitOf(natural: number, column: number, page: number): Fit {
  const down = (room: number) => Math.min(1, Math.floor((100 * room) / natural) / 100);
  if (natural <= 0 || down(column) >= LEAST)
    return { wide: false, scale: natural > 0 ? down(column) : 1 };
  return { wide: true, scale: down(page) };
}
