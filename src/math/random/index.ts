export { normal, normals, uniform } from "./continuous.ts";
export { bernoulli, integerBelow, permutation } from "./discrete.ts";
export { gumbel, gumbels } from "./gumbel.ts";
export { type Rng, rngFor } from "./rng.ts";
