import { affineQuantization } from "../../../src/drills/model-compression/affineQuantization.ts";
import { holds } from "../laws.ts";

/** The level, of all there are, at which `what` is smallest. */
function nearest(levels: number, what: (level: number) => number): number {
  let best = 0;
  for (let level = 1; level < levels; level++) if (what(level) < what(best)) best = level;
  return best;
}

holds(
  affineQuantization,
  ({ min, max, x, bits }) => {
    const levels = 2 ** bits;
    const step = (max - min) / (levels - 1);
    // The level that lies nearest to zero when the range is laid out from min; then the nearest to x.
    const zero = nearest(levels, (level) => Math.abs(min + level * step));
    const level = nearest(levels, (l) => Math.abs((l - zero) * step - x));
    return [zero, level, level * step - zero * step];
  },
  [
    [{ min: -1, max: 2, x: 0.73, bits: 8 }, [85, 147, 0.7294]],
    // Without negative numbers nothing is shifted.
    [{ min: 0, max: 3, x: 1.2, bits: 2 }, [0, 1, 1]],
  ],
);
