import { stepsOnParabola } from "../../../src/drills/gradient-descent/stepsOnParabola.ts";
import { holds } from "../laws.ts";

/** Step by step; what converges is small after ten thousand of them. */
const walk = (lambda: number, eta: number, x0: number, steps: number) => {
  let x = x0;
  for (let i = 0; i < steps; i++) x -= eta * lambda * x;
  return x;
};

holds(
  stepsOnParabola,
  ({ lambda, eta, t, x0 }) => [
    walk(lambda, eta, x0, t),
    Math.abs(walk(lambda, eta, x0, 10000)) < 1e-9 ? "yes" : "no",
  ],
  [
    [{ lambda: 2, eta: 0.5, t: 1, x0: 3 }, [0, "yes"]],
    [{ lambda: 2, eta: 0.1, t: 3, x0: 5 }, [2.56, "yes"]],
    [{ lambda: 5, eta: 0.3, t: 3, x0: -4 }, [0.5, "yes"]],
    [{ lambda: 5, eta: 0.5, t: 2, x0: 1 }, [2.25, "no"]],
  ],
);
