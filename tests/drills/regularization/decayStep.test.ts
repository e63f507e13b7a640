import { decayStep } from "../../../src/drills/regularization/decayStep.ts";
import { holds } from "../laws.ts";

interface Step {
  readonly by: "sgd" | "adamw";
  readonly w: number;
  readonly eta: number;
  readonly lambda: number;
}

/** L2 down a slope measured by differences; L1 in a thousand small steps, none of which may cross 0. */
function smallSteps({ w, eta, lambda }: Step) {
  const penalty = (u: number) => (lambda * u * u) / 2;
  const slope = (penalty(w + 0.5) - penalty(w - 0.5)) / 1;
  const parts = 1000;
  let left = w;
  for (let i = 0; i < parts; i++) {
    const next = left - (Math.sign(left) * eta * lambda) / parts;
    left = next * w <= 0 ? 0 : next;
  }
  return [w - eta * slope, left];
}

holds(decayStep, smallSteps, [
  [{ by: "sgd", w: 0.1, eta: 0.1, lambda: 1 }, [0.09, 0]],
  [{ by: "adamw", w: 0.1, eta: 0.1, lambda: 1 }, [0.09, 0]],
  [{ by: "sgd", w: -0.5, eta: 0.1, lambda: 2 }, [-0.4, -0.3]],
]);
