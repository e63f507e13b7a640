import { weightScale } from "../../../src/drills/initialization-and-gradient-flow/weightScale.ts";
import { holds } from "../laws.ts";

interface Layer {
  readonly scheme: "xavier" | "he";
  readonly fanIn: number;
  readonly fanOut: number;
}

/** The bound by its own formula; the deviation by integrating x² over the uniform distribution (Simpson is exact there). */
function byUniform({ scheme, fanIn, fanOut }: Layer) {
  const a = scheme === "xavier" ? Math.sqrt(6) / Math.sqrt(fanIn + fanOut) : Math.sqrt(6 / fanIn);
  const square = (x: number) => x ** 2 / (2 * a);
  const variance = ((2 * a) / 6) * (square(-a) + 4 * square(0) + square(a));
  return [Math.sqrt(variance), a];
}

holds(weightScale, byUniform, [
  [{ scheme: "he", fanIn: 256, fanOut: 512 }, [0.0884, 0.1531]],
  [{ scheme: "xavier", fanIn: 300, fanOut: 100 }, [0.0707, 0.1225]],
]);
