import { decoupledDecay } from "../../../src/drills/optimizers/decoupledDecay.ts";
import { holds } from "../laws.ts";

interface Decay {
  readonly w: number;
  readonly g: number;
  readonly lambda: number;
  readonly eta: number;
}

/** The first fraction is a soft sign; decay as the shrinking of the weight itself. */
function bySign({ w, g, lambda, eta }: Decay) {
  const softSign = (x: number) => x / (Math.abs(x) + 1e-8);
  const shrunk = (1 - eta * lambda) * w;
  return [shrunk - eta * softSign(g) - w, -eta * softSign(g + lambda * w)];
}

holds(decoupledDecay, bySign, [
  [{ w: 2, g: 1, lambda: 0.1, eta: 0.01 }, [-0.012, -0.01]],
  [{ w: -3, g: 0.2, lambda: 0.1, eta: 0.01 }, [-0.007, 0.01]],
]);
