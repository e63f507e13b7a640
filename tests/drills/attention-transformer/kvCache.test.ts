import { kvCache } from "../../../src/drills/attention-transformer/kvCache.ts";
import { holds } from "../laws.ts";

holds(
  kvCache,
  ({ layers, kvHeads, headSize, tokens, bytes, batch }) => {
    let kept = 0;
    for (let sequence = 0; sequence < batch; sequence++)
      for (let layer = 0; layer < layers; layer++)
        for (const _ of ["keys", "values"]) kept += tokens * (kvHeads * headSize) * bytes;
    return [kept / 1024 / 1024 / 1024];
  },
  [
    [
      { layers: 32, queryHeads: 32, kvHeads: 32, headSize: 128, tokens: 4096, bytes: 2, batch: 1 },
      [2],
    ],
    // A quarter of the heads, a quarter of the cache.
    [
      { layers: 32, queryHeads: 32, kvHeads: 8, headSize: 128, tokens: 4096, bytes: 2, batch: 1 },
      [0.5],
    ],
  ],
);
