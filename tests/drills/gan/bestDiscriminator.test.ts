import { bestDiscriminator } from "../../../src/drills/gan/bestDiscriminator.ts";
import { holds } from "../laws.ts";

/** Where the value stops rising with D, by bisection of its slope. */
function highest(real: number, fake: number): number[] {
  let [low, high] = [0, 1];
  for (let round = 0; round < 100; round++) {
    const d = (low + high) / 2;
    if (real / d > fake / (1 - d)) low = d;
    else high = d;
  }
  return [low, real * Math.log(low) + fake * Math.log(1 - low)];
}

holds(bestDiscriminator, ({ real, fake }) => highest(real, fake), [
  [{ real: 0.6, fake: 0.2 }, [0.75, -0.45]],
  // Where both are as dense, no discriminator can tell.
  [{ real: 0.5, fake: 0.5 }, [0.5, -Math.LN2]],
]);
