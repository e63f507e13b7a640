import { normals, type Rng, uniform } from "../random/index.ts";
import { sizeOf, type Tensor, tensor } from "../tensor/index.ts";
import { orthogonal } from "./orthogonal.ts";
import { uniformBound } from "./schemes.ts";

/** How the weights of one layer are drawn. */
export type WeightLaw =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "normal"; readonly std: number }
  /** On [−√3·std, √3·std]. */
  | { readonly kind: "uniform"; readonly std: number }
  | { readonly kind: "orthogonal"; readonly gain: number };

/** A weight [out, in, …kernel] by that law. */
export function drawWeights(law: WeightLaw, shape: readonly number[], rng: Rng): Tensor {
  const size = sizeOf(shape);
  switch (law.kind) {
    case "constant":
      return tensor(shape, new Float64Array(size).fill(law.value));
    case "normal":
      return tensor(shape, normals(rng, size, 0, law.std));
    case "uniform": {
      const bound = uniformBound(law.std);
      return tensor(
        shape,
        Float64Array.from({ length: size }, () => uniform(rng, -bound, bound)),
      );
    }
    case "orthogonal":
      return orthogonal(tensor(shape, normals(rng, size)), law.gain);
  }
}
