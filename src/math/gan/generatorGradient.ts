import type { Discriminator } from "./discriminator.ts";
import type { GeneratorLoss } from "./generatorLosses.ts";
import { gridFor, integrate } from "./grid.ts";
import { type Mixture, normalMixture } from "./mixture.ts";

export interface NormalGenerator {
  readonly mean: number;
  readonly std: number;
}

export const generatedBy = ({ mean, std }: NormalGenerator): Mixture => normalMixture(mean, std);

/**
 * Gradient of the expected loss with respect to mean and standard deviation of the generator G(z) = mean + std·z,
 * z ~ N(0, 1), while the discriminator stands still.
 */
export function generatorGradient(
  loss: Pick<GeneratorLoss, "slope">,
  generator: NormalGenerator,
  discriminator: Discriminator,
): NormalGenerator {
  const fake = generatedBy(generator);
  const grid = gridFor(fake);
  const push = (x: number) =>
    Math.exp(fake.logDensity(x)) * loss.slope(discriminator.logit(x)) * discriminator.slope(x);
  return {
    mean: integrate(grid, push),
    std: integrate(grid, (x) => (push(x) * (x - generator.mean)) / generator.std),
  };
}
