import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  conv1d,
  conv2d,
  convCounts,
  convolutionMatrix,
  convolve1d,
  convolve2d,
  convTranspose2d,
  coverage,
  crossCorrelate1d,
  crossCorrelate2d,
  padsOf,
  pooledSize,
  separableCounts,
  transposedCounts,
} from "../../../src/math/convolution/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";
import { expectClose } from "./arbitrary.ts";

const vector = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
  minLength: 1,
  maxLength: 8,
});

describe("the convolution of mathematics", () => {
  it("multiplies polynomials", () => {
    expect([...convolve1d([1, 2], [1, 3, 5], "full")]).toEqual([1, 5, 11, 10]);
  });

  it("commutes, and is the cross-correlation with the turned kernel", () => {
    fc.assert(
      fc.property(vector, vector, (x, w) => {
        const y = convolve1d(x, w, "full");
        expectClose(y, convolve1d(w, x, "full"));
        expectClose(y, crossCorrelate1d(x, w.toReversed(), "full"));
        const middle = Math.floor((w.length - 1) / 2);
        expectClose(convolve1d(x, w, "same"), y.slice(middle, middle + x.length));
      }),
    );
  });

  it("turns a kernel by 180° in two dimensions", () => {
    const x = tensor([3, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const w = tensor([2, 2], [1, 0, 0, -1]);
    expect([...convolve2d(x, w, "valid").data]).toEqual([4, 4, 4, 4]);
    expect([...crossCorrelate2d(x, w, "valid").data]).toEqual([-4, -4, -4, -4]);
  });
});

describe("padding", () => {
  const pads = (padding: Parameters<typeof padsOf>[1]) =>
    padsOf("test", padding, [5, 6], [4, 3], [1, 2], [1, 2]);

  it("takes words, one number, two or four", () => {
    expect(pads("valid")).toEqual([0, 0, 0, 0]);
    expect(pads("same")).toEqual([1, 2, 1, 2]);
    expect(pads(2)).toEqual([2, 2, 2, 2]);
    expect(pads([1, 3])).toEqual([1, 1, 3, 3]);
    expect(pads([1, 2, 3, 4])).toEqual([1, 2, 3, 4]);
    expect(() => pads(-1)).toThrow("test: padding must be whole numbers from 0 up, got -1 and -1");
  });

  it("makes a causal convolution that never sees the future", () => {
    const w = tensor([1, 1, 2], [1, 1]);
    const y = conv1d(tensor([1, 1, 5], [1, 10, 100, 1000, 10000]), w, null, {
      padding: [2, 0],
      dilation: 2,
    });
    expect([...y.data]).toEqual([1, 10, 101, 1010, 10100]);
    expect(conv1d(tensor([1, 1, 5]), w, null, { padding: "same" }).shape).toEqual([1, 1, 5]);
  });

  it("reads on beyond the edge as its mode says", () => {
    const x = tensor([1, 1, 1, 3], [1, 2, 3]);
    const shifted = (paddingMode: "zeros" | "reflect" | "replicate" | "circular") => [
      ...conv2d(x, tensor([1, 1, 1, 1], [1]), null, { padding: [0, 0, 2, 2], paddingMode }).data,
    ];
    expect(shifted("zeros")).toEqual([0, 0, 1, 2, 3, 0, 0]);
    expect(shifted("reflect")).toEqual([3, 2, 1, 2, 3, 2, 1]);
    expect(shifted("replicate")).toEqual([1, 1, 1, 2, 3, 3, 3]);
    expect(shifted("circular")).toEqual([2, 3, 1, 2, 3, 1, 2]);
  });

  it("brings a corner from one window to four", () => {
    expect([...coverage([5, 5], 3).data].slice(0, 5)).toEqual([1, 2, 3, 2, 1]);
    expect(coverage([5, 5], 3, { padding: 1 }).data[0]).toBe(4);
  });
});

describe("a convolution as a matrix", () => {
  it("is Toeplitz in one dimension: constant along each diagonal", () => {
    const { shape, data } = convolutionMatrix(tensor([1, 1, 1, 3], [1, 2, 3]), [1, 1, 5]);
    expect(shape).toEqual([3, 5]);
    expect([...data]).toEqual([1, 2, 3, 0, 0, 0, 1, 2, 3, 0, 0, 0, 1, 2, 3]);
  });

  it("is refused where it would not fit into memory", () => {
    expect(() => convolutionMatrix(tensor([1, 1, 3, 3]), [1, 1000, 1000])).toThrow("1×1000×1000");
  });
});

describe("sizes and counts", () => {
  it("drops a last pooling window that begins in the padding", () => {
    const axis = { input: 5, kernel: 2, stride: 2, dilation: 1, before: 0, after: 0 };
    expect([pooledSize(axis, false), pooledSize(axis, true)]).toEqual([2, 3]);
    const padded = { ...axis, input: 4, kernel: 2, stride: 3, before: 1, after: 1 };
    expect(pooledSize(padded, true)).toBe(2);
    expect(pooledSize({ ...axis, input: 2, kernel: 1, stride: 2, after: 1 }, true)).toBe(1);
  });

  it("counts as the drills do", () => {
    const size = { inChannels: 3, outChannels: 64, kernel: [3, 3] } as const;
    expect(convCounts(size, [32, 32])).toEqual({ params: 1792, macs: 1769472 });
    expect(convCounts({ ...size, inChannels: 64, groups: 64, bias: false }, [1, 1]).params).toBe(
      576,
    );
    const wide = { inChannels: 64, outChannels: 256, kernel: [3, 3], bias: false } as const;
    const ratio = separableCounts(wide, [7, 7]).macs / convCounts(wide, [7, 7]).macs;
    expect(ratio).toBeCloseTo(1 / 256 + 1 / 9, 12);
    expect(transposedCounts(size, [2, 2]).macs).toBe(3 * 64 * 9 * 4);
  });
});

describe("what does not fit", () => {
  const x = tensor([1, 2, 3, 3]);
  const w = tensor([4, 2, 3, 3]);
  it.each<[string, () => unknown]>([
    ["conv2d: x must have shape [N, Cin, H, W], got [3]", () => conv2d(tensor([3]), w, null)],
    ["conv2d: w must have shape [Cout, Cin/groups, kh, kw]", () => conv2d(x, tensor([3]), null)],
    ["groups must divide the 4 output channels, got 3", () => conv2d(x, w, null, { groups: 3 })],
    ["w must have shape [Cout, 1, kh, kw] for 2", () => conv2d(x, w, null, { groups: 2 })],
    ["conv2d: b must have 4 numbers, got 1", () => conv2d(x, w, [1])],
    ["stride must be whole numbers from 1 up", () => conv2d(x, w, null, { stride: 0 })],
    ["got a kernel of 3×3 over 2×3", () => conv2d(tensor([1, 2, 2, 3]), w, null)],
    [
      "padding must be at most 2 in mode reflect on an axis of 3",
      () => conv2d(x, w, null, { padding: 3, paddingMode: "reflect" }),
    ],
    [
      "groups must divide the 2 input channels",
      () => convTranspose2d(x, tensor([2, 1, 2, 2]), null, { groups: 3 }),
    ],
    [
      "outputPadding must be below the stride",
      () => convTranspose2d(x, tensor([2, 1, 2, 2]), null, { outputPadding: 1 }),
    ],
    [
      "the padding cuts off everything",
      () => convTranspose2d(x, tensor([2, 1, 2, 2]), null, { padding: 2 }),
    ],
  ])("says: %s", (message, wrong) => {
    expect(wrong).toThrow(message);
  });
});
