import { normals, type Rng } from "../random/index.ts";

/**
 * Noise for `descend`: independent normal disturbances of both derivatives with standard deviation `std`, step after
 * step. Runs that share the array meet the same noise.
 */
export const gradientNoise = (rng: Rng, steps: number, std: number): Float64Array =>
  normals(rng, 2 * steps, 0, std);
