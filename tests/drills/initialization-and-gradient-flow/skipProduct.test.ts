import { skipProduct } from "../../../src/drills/initialization-and-gradient-flow/skipProduct.ts";
import { holds } from "../laws.ts";

/** Sends 1 through the layers: a linear chain gives its own derivative. */
function sent({ a, layers }: { a: number; layers: number }) {
  let [residual, plain] = [1, 1];
  for (let l = 0; l < layers; l++) {
    residual = residual + a * residual;
    plain = a * plain;
  }
  return [residual, plain];
}

holds(skipProduct, sent, [
  [{ a: 0.1, layers: 50 }, [117.4, 1e-50]],
  [{ a: -0.3, layers: 3 }, [0.343, -0.027]],
  [{ a: 1, layers: 10 }, [1024, 1]],
]);
