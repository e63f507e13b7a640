import { parameters } from "../../../src/drills/perceptron-mlp/parameters.ts";
import { holds } from "../laws.ts";

/** Builds the layers and counts their numbers one by one. */
const counted = (widths: readonly number[]) => {
  let count = 0;
  for (let l = 1; l < widths.length; l++)
    for (let unit = 0; unit < (widths[l] as number); unit++) count += (widths[l - 1] as number) + 1;
  return count;
};

holds(parameters, ({ widths }) => [counted(widths)], [[{ widths: [784, 256, 128, 10] }, [235146]]]);
