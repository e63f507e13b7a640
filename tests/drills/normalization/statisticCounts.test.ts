import { statisticCounts } from "../../../src/drills/normalization/statisticCounts.ts";
import { holds } from "../laws.ts";

interface Plane {
  readonly n: number;
  readonly c: number;
  readonly h: number;
  readonly w: number;
  readonly groups: number;
}

/** Labels the channels of every sample by the mean they go into, and counts the labels. Pixels share theirs with the channel. */
function labelled({ n, c, groups }: Plane) {
  const kinds = [new Set(), new Set(), new Set(), new Set()] as const;
  for (let sample = 0; sample < n; sample++)
    for (let channel = 0; channel < c; channel++) {
      const group = channel % groups;
      kinds[0].add(channel);
      kinds[1].add(sample);
      kinds[2].add(`${sample} ${channel}`);
      kinds[3].add(`${sample} ${group}`);
    }
  return kinds.map((labels) => labels.size);
}

holds(statisticCounts, labelled, [
  [{ n: 8, c: 64, h: 32, w: 32, groups: 4 }, [64, 8, 512, 32]],
  [{ n: 2, c: 24, h: 7, w: 14, groups: 8 }, [24, 2, 48, 16]],
]);
