/** Throws a sentence unless a penalty's weight is a number from 0 up. */
export function demandPenalty(where: string, name: string, value: number): void {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
    throw new Error(`${where}: ${name} must be a finite number from 0 up, got ${value}`);
  }
}

/** Throws a sentence unless p is a probability of dropping that leaves something to keep. */
export function demandDropRate(where: string, p: number): void {
  if (!(p >= 0 && p < 1)) throw new Error(`${where}: p must be from 0 up and below 1, got ${p}`);
}

/** Throws a sentence unless the radius of a ball is positive. */
export function demandRadius(where: string, radius: number): void {
  if (!(radius > 0)) throw new Error(`${where}: radius must be positive, got ${radius}`);
}
