import { channelPruning } from "../../../src/drills/model-compression/channelPruning.ts";
import { convCounts } from "../../../src/math/convolution/index.ts";
import { holds } from "../laws.ts";

/** A chain of two layers with a hundred channels throughout, before and after. */
const macs = (inChannels: number, outChannels: number) =>
  convCounts({ inChannels, outChannels, kernel: [3, 3] }, [14, 14]).macs;

holds(
  channelPruning,
  ({ a, b }) => {
    const [inside, outside] = [Math.round(100 * a), Math.round(100 * b)];
    const before = macs(100, 100);
    return [macs(inside, outside) / before, macs(outside, 100) / before];
  },
  [
    [{ a: 0.5, b: 0.5 }, [0.25, 0.5]],
    [{ a: 1, b: 0.2 }, [0.2, 0.2]],
  ],
);
