import { outputSize, type Window } from "../../../src/drills/cnn/outputSize.ts";
import { holds } from "../laws.ts";

/** Slides the window along and counts where it still fits. */
function slid({ n, k, s, p, d }: Window) {
  let places = 0;
  for (let first = -p; first + d * (k - 1) < n + p; first += s) places++;
  return [places];
}

holds(outputSize, slid, [
  [{ kind: "conv", n: 224, k: 7, s: 2, p: 3, d: 1 }, [112]],
  [{ kind: "pool", n: 5, k: 2, s: 2, p: 0, d: 1 }, [2]],
  [{ kind: "conv", n: 5, k: 3, s: 1, p: 1, d: 3 }, [1]],
]);
