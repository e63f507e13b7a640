export { normal, normals, uniform } from "./continuous.ts";
export { bernoulli, integerBelow, permutation } from "./discrete.ts";
export { type Rng, rngFor } from "./rng.ts";
