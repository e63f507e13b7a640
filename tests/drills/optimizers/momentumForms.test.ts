import { momentumForms } from "../../../src/drills/optimizers/momentumForms.ts";
import { holds } from "../laws.ts";

interface Run {
  readonly beta: number;
  readonly eta: number;
  readonly gradients: readonly number[];
}

/** What each gradient brings about in all, by the geometric series over the steps that still follow. */
function seriesOf({ beta, eta, gradients }: Run) {
  const reach = gradients.map((g, i) => (g * (1 - beta ** (gradients.length - i))) / (1 - beta));
  const classical = -eta * reach.reduce((a, b) => a + b, 0);
  return [classical, (1 - beta) * classical];
}

holds(momentumForms, seriesOf, [
  [{ beta: 0.9, eta: 0.1, gradients: [1, 1] }, [-0.29, -0.029]],
  [{ beta: 0.5, eta: 0.2, gradients: [3] }, [-0.6, -0.3]],
  [{ beta: 0.5, eta: 0.1, gradients: [4, -2] }, [-0.4, -0.2]],
]);
