import { scoreSpread } from "../../../src/drills/attention-transformer/scoreSpread.ts";
import { encoderLayerMacs } from "../../../src/math/architectures/index.ts";
import { holds } from "../laws.ts";

/** Standard deviation for components that are 1 or −1, term by term over the four equally likely pairs. */
function spread(size: number): number {
  let variance = 0;
  for (let component = 0; component < size; component++)
    for (const q of [-1, 1]) for (const k of [-1, 1]) variance += (q * k) ** 2 / 4;
  return Math.sqrt(variance);
}

/** Adds tokens until attention among them costs as much as the rest. */
function crossover(width: number): number {
  for (let tokens = 1; ; tokens++) {
    const { projections, scoresAndMix, ffn } = encoderLayerMacs(tokens, width, 4 * width);
    if (scoresAndMix >= projections + ffn) return tokens;
  }
}

holds(scoreSpread, ({ size, width }) => [spread(size), crossover(width)], [
  [{ size: 64, width: 64 }, [8, 384]],
  [{ size: 10, width: 768 }, [3.162, 4608]],
]);
