import { convCost } from "../../../src/drills/cnn/convCost.ts";
import { holds } from "../laws.ts";

interface Layer {
  readonly inChannels: number;
  readonly outChannels: number;
  readonly k: number;
  readonly groups: number;
  readonly n: number;
}

/** Goes through all pairs of channels, and counts where both are in the same group; then through all rows of the output. */
function counted({ inChannels, outChannels, k, groups, n }: Layer) {
  const groupOf = (channel: number, channels: number) => Math.floor((channel * groups) / channels);
  let weights = 0;
  for (let o = 0; o < outChannels; o++)
    for (let i = 0; i < inChannels; i++)
      if (groupOf(o, outChannels) === groupOf(i, inChannels)) weights += k * k;
  let macs = 0;
  for (let row = 0; row < n; row++) for (let column = 0; column < n; column++) macs += weights;
  return [weights + outChannels, macs];
}

holds(convCost, counted, [
  [{ inChannels: 3, outChannels: 64, k: 3, groups: 1, n: 32 }, [1792, 1769472]],
  [{ inChannels: 32, outChannels: 32, k: 3, groups: 32, n: 7 }, [320, 14112]],
]);
