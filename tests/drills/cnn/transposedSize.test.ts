import { transposedSize } from "../../../src/drills/cnn/transposedSize.ts";
import { holds } from "../laws.ts";

/** The ordinary convolution maps s lengths in a row to n; the output padding chooses among them. */
function undone(n: number, k: number, s: number, p: number, o: number): number {
  let shortest = -10;
  while (Math.floor((shortest + 2 * p - k) / s) + 1 !== n) shortest++;
  return shortest + o;
}

holds(transposedSize, ({ n, k, s, p, o }) => [undone(n, k, s, p, o)], [
  [{ n: 4, k: 4, s: 2, p: 1, o: 0 }, [8]],
  [{ n: 7, k: 3, s: 2, p: 1, o: 1 }, [14]],
  [{ n: 1, k: 1, s: 4, p: 0, o: 3 }, [4]],
]);
