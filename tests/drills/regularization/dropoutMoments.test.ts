import { dropoutMoments } from "../../../src/drills/regularization/dropoutMoments.ts";
import { holds } from "../laws.ts";

/** All twenty masks of which 20p drop the unit; the scale is what keeps the mean of the list. */
function listed({ p, x }: { p: number; x: number }) {
  const dropped = Math.round(20 * p);
  const kept = (20 * x) / (20 - dropped);
  const values = Array.from({ length: 20 }, (_, i) => (i < dropped ? 0 : kept));
  const mean = values.reduce((a, b) => a + b, 0) / 20;
  return [mean, values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 20, kept];
}

holds(dropoutMoments, listed, [
  [{ p: 0.2, x: 3 }, [3, 2.25, 3.75]],
  [{ p: 0.5, x: -1 }, [-1, 1, -2]],
]);
