/**
 * Noise for `descend`: independent normal disturbances of both derivatives with standard deviation `std`.
 * `normal` draws standard normal numbers. Runs that share the array meet the same noise, step by step.
 */
export const gradientNoise = (steps: number, std: number, normal: () => number): Float64Array =>
  Float64Array.from({ length: 2 * steps }, () => std * normal());
