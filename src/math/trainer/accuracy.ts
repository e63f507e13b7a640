import type { MlpLossId } from "../mlp/index.ts";

/** Where outputs and targets of a binary problem change sides; `undefined` for a loss whose targets are no sides. */
const border = (loss: MlpLossId, y: Float64Array): readonly [number, number] | undefined => {
  if (loss === "bceWithLogits" || loss === "mseSigmoid") return [0, 0.5];
  return y.every((t) => t === 1 || t === -1) ? [0, 0] : undefined;
};

/**
 * Share of right answers among outputs z [rows, width]: the largest output against the class, or the side of every output
 * against that of its target. NaN where the targets are values, not classes.
 */
export function accuracyOf(
  loss: MlpLossId,
  z: Float64Array,
  y: Float64Array,
  rows: number,
  width: number,
): number {
  let right = 0;
  if (loss === "crossEntropy") {
    for (let n = 0; n < rows; n++) {
      let best = 0;
      for (let k = 1; k < width; k++) if (z[n * width + k] > z[n * width + best]) best = k;
      if (best === y[n]) right++;
    }
    return right / rows;
  }
  const sides = border(loss, y);
  if (sides === undefined) return Number.NaN;
  for (let k = 0; k < rows * width; k++) {
    if (z[k] > sides[0] === y[k] > sides[1]) right++;
  }
  return right / (rows * width);
}
