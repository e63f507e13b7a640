import { slopeProduct } from "../../../src/drills/activations/slopeProduct.ts";
import { holds } from "../laws.ts";

/** Powers of two are exact: a sigmoid quarters, a tanh leaves alone. */
holds(slopeProduct, ({ sigmoids }) => [2 ** (-2 * sigmoids)], [
  [{ sigmoids: 5, tanhs: 0 }, [9.77e-4]],
  [{ sigmoids: 0, tanhs: 20 }, [1]],
  [{ sigmoids: 15, tanhs: 5 }, [9.31e-10]],
  [{ sigmoids: 20, tanhs: 0 }, [9.09e-13]],
]);
