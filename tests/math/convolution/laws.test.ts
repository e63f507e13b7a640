import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  col2im,
  conv1d,
  conv1dBackward,
  conv2d,
  conv2dBackward,
  convolutionMatrix,
  convTranspose2d,
  convTranspose2dBackward,
  depthwiseSeparable,
  depthwiseSeparableBackward,
  im2col,
  outputSize,
} from "../../../src/math/convolution/index.ts";
import { reshape, type Tensor, tensor } from "../../../src/math/tensor/index.ts";
import { anyConvolution, expectClose, inner, random, times } from "./arbitrary.ts";

const runs = { numRuns: 60 };

describe("a convolution", () => {
  it("is one matrix product with im2col", () => {
    fc.assert(
      fc.property(anyConvolution, ({ x, w, y, options }) => {
        const { groups = 1, ...windows } = options;
        const columns = im2col(x, [w.shape[2], w.shape[3]], windows);
        const [images, rows, places] = columns.shape;
        const [outChannels, perGroup] = w.shape;
        const taps = rows / groups;
        const matrix = reshape(w, [outChannels, (perGroup * rows) / x.shape[1]]);
        const got: number[] = [];
        for (let n = 0; n < images; n++) {
          for (let o = 0; o < outChannels; o++) {
            const group = Math.floor((o * groups) / outChannels);
            for (let p = 0; p < places; p++) {
              let sum = 0;
              for (let t = 0; t < taps; t++) {
                sum +=
                  matrix.data[o * taps + t] *
                  columns.data[(n * rows + group * taps + t) * places + p];
              }
              got.push(sum);
            }
          }
        }
        expectClose(got, y.data);
      }),
      runs,
    );
  });

  it("is the product with its Toeplitz matrix", () => {
    fc.assert(
      fc.property(anyConvolution, ({ x, w, y, options }) => {
        const [images, channels, height, width] = x.shape;
        const matrix = convolutionMatrix(w, [channels, height, width], options);
        const size = channels * height * width;
        const got = Array.from({ length: images }, (_, n) =>
          times(matrix, x.data.subarray(n * size, (n + 1) * size)),
        );
        expectClose(got.flat(), y.data);
      }),
      runs,
    );
  });

  it("has the size that the formula says, by counting windows that fit", () => {
    const n = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(n, n, n, n, fc.nat(6), fc.nat(6), (input, kernel, stride, dilation, b, a) => {
        let places = 0;
        for (let start = -b; start + dilation * (kernel - 1) < input + a; start += stride) places++;
        const axis = { input, kernel, stride, dilation, before: b, after: a };
        expect(outputSize(axis)).toBe(places);
      }),
    );
  });

  it("moves with its input when the plane is a torus", () => {
    const shift = (t: Tensor, by: readonly [number, number]): Tensor => {
      const [n, c, h, w] = t.shape;
      const out = tensor(t.shape);
      for (let plane = 0; plane < n * c; plane++) {
        for (let i = 0; i < h; i++) {
          for (let j = 0; j < w; j++) {
            out.data[(plane * h + ((i + by[0]) % h)) * w + ((j + by[1]) % w)] =
              t.data[(plane * h + i) * w + j];
          }
        }
      }
      return out;
    };
    fc.assert(
      fc.property(
        fc.nat(1e6),
        fc.tuple(fc.nat(6), fc.nat(6)),
        fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
        (seed, by, kernel) => {
          const x = random(seed, "x", [1, 2, 5, 6]);
          const w = random(seed, "w", [3, 2, ...kernel]);
          const options = { padding: "same", paddingMode: "circular" } as const;
          const moved = conv2d(shift(x, by), w, [1, 2, 3], options);
          expectClose(moved.data, shift(conv2d(x, w, [1, 2, 3], options), by).data);
        },
      ),
      runs,
    );
  });
});

// A convolution is linear in x and in w: its change along any direction is exact, whatever the size of the step.
describe("gradients", () => {
  it("of a convolution give its change along every direction", () => {
    fc.assert(
      fc.property(anyConvolution, ({ seed, x, w, y, options }) => {
        const gy = random(seed, "gy", y.shape);
        const { gx, gw, gb } = conv2dBackward(x, w, gy, options);
        const dx = random(seed, "dx", x.shape);
        const dw = random(seed, "dw", w.shape);
        expectClose([inner(gx, dx)], [inner(gy, conv2d(dx, w, null, options))]);
        expectClose([inner(gw, dw)], [inner(gy, conv2d(x, dw, null, options))]);
        const db = random(seed, "db", [w.shape[0]]);
        const change = conv2d(x, w, db.data, options).data.map((v, i) => v - y.data[i]);
        expectClose([inner(tensor([w.shape[0]], gb), db)], [inner(gy, tensor(y.shape, change))]);
      }),
      runs,
    );
  });

  it("of a transposed convolution too, which is the adjoint of a convolution", () => {
    fc.assert(
      fc.property(
        fc.nat(1e6),
        fc.integer({ min: 1, max: 2 }),
        fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
        fc.tuple(fc.nat(1), fc.nat(1)),
        fc.integer({ min: 1, max: 2 }),
        (seed, groups, stride, padding, dilation) => {
          const x = random(seed, "x", [2, 2 * groups, 3, 4]);
          const w = random(seed, "w", [2 * groups, 3, 3, 2]);
          const outputPadding = [stride[0] - 1, stride[1] - 1] as const;
          const options = { stride, padding, dilation, groups, outputPadding };
          const y = convTranspose2d(x, w, null, options);
          const gy = random(seed, "gy", y.shape);
          expectClose(
            [inner(y, gy)],
            [inner(x, conv2d(gy, w, null, { stride, padding, dilation, groups }))],
          );
          const { gx, gw, gb } = convTranspose2dBackward(x, w, gy, options);
          const dx = random(seed, "dx", x.shape);
          const dw = random(seed, "dw", w.shape);
          expectClose([inner(gx, dx)], [inner(gy, convTranspose2d(dx, w, null, options))]);
          expectClose([inner(gw, dw)], [inner(gy, convTranspose2d(x, dw, null, options))]);
          const b = Array.from(gb, (_, i) => i + 1);
          const change = inner(gy, convTranspose2d(x, w, b, options)) - inner(gy, y);
          expectClose([gb.reduce((sum, g, i) => sum + g * b[i], 0)], [change]);
        },
      ),
      runs,
    );
  });

  it("of a separable convolution and of one along a sequence", () => {
    fc.assert(
      fc.property(fc.nat(1e6), (seed) => {
        const x = random(seed, "x", [2, 3, 5, 4]);
        const wd = random(seed, "wd", [3, 1, 3, 2]);
        const wp = random(seed, "wp", [4, 3, 1, 1]);
        const options = { stride: 2, padding: 1 };
        const { y } = depthwiseSeparable(x, wd, wp, options);
        const gy = random(seed, "gy", y.shape);
        const g = depthwiseSeparableBackward(x, wd, wp, gy, options);
        for (const [gradient, at] of [
          [g.gx, x],
          [g.gwDepthwise, wd],
          [g.gwPointwise, wp],
        ]) {
          // Linear in each of the three: the gradient times the value is the output.
          expectClose([inner(gradient, at)], [inner(gy, y)]);
        }

        const s = random(seed, "s", [2, 4, 9]);
        const k = random(seed, "k", [2, 2, 3]);
        const along = { stride: 2, padding: [4, 0], dilation: 2, groups: 2 } as const;
        const out = conv1d(s, k, null, along);
        const go = random(seed, "go", out.shape);
        const gs = conv1dBackward(s, k, go, along);
        expectClose([inner(gs.gx, s), inner(gs.gw, k)], [inner(go, out), inner(go, out)]);
      }),
      runs,
    );
  });

  it("of im2col: col2im is its adjoint", () => {
    fc.assert(
      fc.property(anyConvolution, ({ seed, x, w, options: { groups, ...options } }) => {
        const kernel = [w.shape[2], w.shape[3]] as const;
        const columns = im2col(x, kernel, options);
        const other = random(seed, "columns", columns.shape);
        const [n, c, h, width] = x.shape;
        const back = col2im(other, [n, c, h, width], kernel, options);
        expectClose([inner(columns, other)], [inner(x, back)]);
      }),
      runs,
    );
  });
});

describe("a separable convolution", () => {
  it("is the standard one whose kernels are products", () => {
    const x = random(1, "x", [1, 3, 5, 5]);
    const wd = random(1, "wd", [3, 1, 3, 3]);
    const wp = random(1, "wp", [2, 3, 1, 1]);
    const w = tensor([2, 3, 3, 3]);
    w.data.forEach((_, i) => {
      const [o, rest] = [Math.floor(i / 27), i % 27];
      w.data[i] = wp.data[o * 3 + Math.floor(rest / 9)] * wd.data[rest];
    });
    const { y } = depthwiseSeparable(x, wd, wp, { padding: "same" });
    expectClose(y.data, conv2d(x, w, null, { padding: "same" }).data);
  });
});
