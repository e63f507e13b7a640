import { labelSmoothing } from "../../../src/drills/regularization/labelSmoothing.ts";
import { holds } from "../laws.ts";

/** Mixes the one-hot target with the even one; finds the gap by bisection on the softmax itself. */
function mixed({ classes, epsilon }: { classes: number; epsilon: number }) {
  const target = Array.from(
    { length: classes },
    (_, k) => (1 - epsilon) * (k === 0 ? 1 : 0) + epsilon * (1 / classes),
  );
  let [lo, hi] = [0, 50];
  for (let i = 0; i < 100; i++) {
    const middle = (lo + hi) / 2;
    if (1 / (1 + (classes - 1) * Math.exp(-middle)) > (target[0] as number)) hi = middle;
    else lo = middle;
  }
  return [target[0] as number, target.at(-1) as number, lo];
}

holds(labelSmoothing, mixed, [
  [{ classes: 10, epsilon: 0.1 }, [0.91, 0.01, 4.511]],
  [{ classes: 2, epsilon: 0.2 }, [0.9, 0.1, 2.197]],
]);
