import { updates } from "../../../src/drills/gradient-descent/updates.ts";
import { holds } from "../laws.ts";

/** Goes through the data as a loader does. */
const inOneEpoch = (examples: number, batch: number, dropLast: boolean) => {
  let count = 0;
  for (let next = 0; next < examples; next += batch)
    if (!dropLast || next + batch <= examples) count++;
  return count;
};

holds(
  updates,
  ({ examples, batch, epochs, dropLast }) => [inOneEpoch(examples, batch, dropLast) * epochs],
  [
    [{ examples: 50000, batch: 128, epochs: 90, dropLast: false }, [35190]],
    [{ examples: 50000, batch: 128, epochs: 90, dropLast: true }, [35100]],
    [{ examples: 1000, batch: 1000, epochs: 3, dropLast: true }, [3]],
  ],
);
