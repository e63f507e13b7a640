import { describe, expect, it } from "vitest";
import {
  attentionParams,
  c3Table,
  encoderLayerParams,
  lenet5Original,
  recurrentCounts,
  stackedCounts,
} from "../../../src/math/architectures/index.ts";

describe("counts", () => {
  it("of an encoder layer with a feed-forward part four times as wide are 12d² + 13d", () => {
    for (const d of [64, 512, 768]) expect(encoderLayerParams(d, 4 * d)).toBe(12 * d * d + 13 * d);
    expect(attentionParams(512, false)).toBe(4 * 512 ** 2);
  });

  it("of gated cells are three and four times those of a plain one", () => {
    const size = { inputSize: 5, hiddenSize: 7, layers: 3, bidirectional: true, bias: true };
    const plain = recurrentCounts("rnn", size);
    expect(recurrentCounts("lstm", size).params).toBe(4 * plain.params);
    expect(recurrentCounts("gru", size).macs).toBe(3 * plain.macs);
    const bare = recurrentCounts("rnn", { ...size, bias: false });
    expect(plain.params - bare.params).toBe(2 * 7 * 2 * 3);
  });

  it("of two 3×3 are 18/25 of one 5×5", () => {
    expect(stackedCounts(64, 2) / (25 * 64 * 64)).toBe(18 / 25);
  });

  it("of LeNet-5 as published are 60,000 and 340,908 connections", () => {
    expect(lenet5Original.reduce((sum, { params }) => sum + params, 0)).toBe(60_000);
    // The ten outputs compare the 84 numbers of F6 with fixed patterns.
    expect(lenet5Original.reduce((sum, { connections }) => sum + connections, 840)).toBe(340_908);
    // Ten maps of C3 look at each map of S2.
    for (let map = 0; map < 6; map++) {
      expect(c3Table.filter((inputs) => inputs.includes(map))).toHaveLength(10);
    }
  });
});
