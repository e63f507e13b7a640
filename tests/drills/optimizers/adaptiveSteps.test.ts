import { adaptiveSteps } from "../../../src/drills/optimizers/adaptiveSteps.ts";
import { holds } from "../laws.ts";

interface Steps {
  readonly rule: "adagrad" | "rmsprop" | "adam";
  readonly eta: number;
  readonly gradients: readonly number[];
}

/** Averages written out as weighted sums over everything so far, anew at every step. */
function unrolled({ rule, eta, gradients }: Steps) {
  const weighted = (beta: number, until: number, of: (g: number) => number) =>
    gradients
      .slice(0, until)
      .reduce((sum, g, i) => sum + (1 - beta) * beta ** (until - 1 - i) * of(g), 0);
  const square = (g: number) => g * g;
  let position = 0;
  gradients.forEach((g, i) => {
    const t = i + 1;
    const ratio = {
      adagrad: () => g / (Math.hypot(...gradients.slice(0, t)) + 1e-8),
      rmsprop: () => g / (Math.sqrt(weighted(0.9, t, square)) + 1e-8),
      adam: () =>
        weighted(0.9, t, (x) => x) /
        (1 - 0.9 ** t) /
        (Math.sqrt(weighted(0.999, t, square) / (1 - 0.999 ** t)) + 1e-8),
    };
    position -= eta * ratio[rule]();
  });
  return [position];
}

holds(adaptiveSteps, unrolled, [
  [{ rule: "adam", eta: 0.01, gradients: [1] }, [-0.01]],
  [{ rule: "rmsprop", eta: 0.01, gradients: [1] }, [-0.0316]],
  [{ rule: "adagrad", eta: 0.01, gradients: [1] }, [-0.01]],
  [{ rule: "adam", eta: 0.01, gradients: [1, 2, -1] }, [-0.02385]],
  [{ rule: "adagrad", eta: 0.1, gradients: [3, 4] }, [-0.18]],
]);
