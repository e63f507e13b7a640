import { expectShape, type Tensor } from "../tensor/index.ts";

/** What each row of logits should say. */
export type Targets =
  | { readonly kind: "index"; readonly classes: ArrayLike<number> }
  /** [N, C], rows adding up to 1. */
  | { readonly kind: "probabilities"; readonly probabilities: Tensor };

/** Rows and classes of logits [N, C], at least one class. Throws a sentence otherwise. */
export function expectLogits(
  where: string,
  logits: Tensor,
): readonly [rows: number, classes: number] {
  expectShape(where, "logits", logits, ["N", "C"]);
  const [rows, classes] = logits.shape;
  if (classes === 0) throw new Error(`${where}: logits must have at least one class, got none`);
  return [rows, classes];
}

/** Throws unless there is one entry a row, each the index of a class (or `ignored`). */
export function expectClasses(
  where: string,
  given: ArrayLike<number>,
  rows: number,
  classes: number,
  ignored?: number,
): void {
  if (given.length !== rows) {
    throw new Error(`${where}: targets must hold ${rows} classes, one a row, got ${given.length}`);
  }
  for (let n = 0; n < rows; n++) {
    const y = given[n];
    if (y === ignored || (Number.isInteger(y) && y >= 0 && y < classes)) continue;
    throw new Error(`${where}: a target must be a class from 0 to ${classes - 1}, got ${y}`);
  }
}

/** Throws unless `weights`, where given, has one entry a class. */
export function expectWeights(
  where: string,
  name: string,
  weights: ArrayLike<number> | undefined,
  classes: number,
): void {
  if (weights !== undefined && weights.length !== classes) {
    throw new Error(
      `${where}: ${name} must hold ${classes} numbers, one a class, got ${weights.length}`,
    );
  }
}
