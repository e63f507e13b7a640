import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  activation,
  analyze,
  avgPool,
  batchNorm,
  conv,
  convTranspose,
  depthwise,
  flatten,
  globalAvgPool,
  joined,
  type Layer,
  linear,
  maxPool,
  type Shape,
} from "../../../src/math/architectures/index.ts";
import { conv2d, convTranspose2d, im2col } from "../../../src/math/convolution/index.ts";
import { avgPool2d, maxPool2d } from "../../../src/math/pooling/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";
import { random } from "../convolution/arbitrary.ts";

const outcome = (layers: Layer[], input: Shape) => analyze(layers, input);

function fitting(layers: Layer[], input: Shape) {
  const analysis = outcome(layers, input);
  if (!analysis.ok) throw new Error(analysis.message.en);
  return analysis;
}

const small = (min: number, max: number) => fc.integer({ min, max });
const pair = (min: number, max: number) => fc.tuple(small(min, max), small(min, max));

const window = fc.record({ kernel: pair(1, 4), stride: pair(1, 3), dilation: pair(1, 2) });

describe("sizes and costs", () => {
  it("of a convolution are those of the real one", () => {
    fc.assert(
      fc.property(window, pair(0, 2), small(1, 2), ({ kernel, ...sliding }, padding, groups) => {
        const options = { ...sliding, padding, groups };
        const row = fitting([conv(4, kernel, options)], [2, 9, 8]).rows[0];
        const w = tensor([4, 2 / groups, ...kernel]);
        expect(row.output).toEqual(conv2d(tensor([1, 2, 9, 8]), w, null, options).shape.slice(1));
        expect(row.params).toBe(w.data.length + 4);
        const columns = im2col(tensor([1, 1, 9, 8]), kernel, { ...sliding, padding });
        expect(row.macs).toBe(w.data.length * columns.shape[2]);
        expect(row.activations).toBe(row.output[0] * row.output[1] * row.output[2]);
      }),
    );
  });

  it("of a transposed convolution and of pooling are too", () => {
    fc.assert(
      fc.property(window, fc.boolean(), ({ kernel, stride, dilation }, ceil) => {
        const outputPadding = [stride[0] - 1, stride[1] - 1] as const;
        const transposed = { stride, dilation, outputPadding };
        const row = fitting([convTranspose(3, kernel, transposed)], [2, 5, 4]).rows[0];
        const x = random(1, "x", [1, 2, 5, 4]);
        const y = convTranspose2d(x, tensor([2, 3, ...kernel]), null, transposed);
        expect(row.output).toEqual(y.shape.slice(1));
        expect(row.macs).toBe(2 * 3 * kernel[0] * kernel[1] * 20);

        const image = random(1, "image", [1, 2, 9, 8]);
        const padding = [Math.floor(kernel[0] / 2), Math.floor(kernel[1] / 2)] as const;
        const settings = { stride, padding, ceil };
        const max = fitting([maxPool(kernel, { ...settings, dilation })], [2, 9, 8]).output;
        const options = { kernel, stride, padding, ceilMode: ceil };
        expect(max).toEqual(maxPool2d(image, { ...options, dilation }).y.shape.slice(1));
        const mean = fitting([avgPool(kernel, settings)], [2, 9, 8]).output;
        expect(mean).toEqual(avgPool2d(image, options).shape.slice(1));
      }),
    );
  });

  it("of a fully connected layer over a sequence count every place", () => {
    const { output, params, macs } = fitting([linear(10, false)], [5, 8]);
    expect({ output, params, macs }).toEqual({ output: [5, 10], params: 80, macs: 400 });
  });

  it("make a separable convolution cheap", () => {
    const separable = [
      depthwise(3, { padding: "same", bias: false }),
      conv(256, 1, { bias: false }),
    ];
    const standard = [conv(256, 3, { padding: "same", bias: false })];
    const input = [64, 14, 14];
    expect(fitting(separable, input).macs / fitting(standard, input).macs).toBeCloseTo(0.115, 3);
  });
});

describe("receptive fields", () => {
  /** Input entries along one axis that unit `o` of the last layer sees, padding included. */
  function seen(
    layers: readonly (readonly [k: number, s: number, d: number, p: number])[],
    o: number,
  ) {
    let units = new Set([o]);
    for (const [k, s, d, p] of layers.toReversed()) {
      units = new Set(
        [...units].flatMap((u) => Array.from({ length: k }, (_, i) => u * s + i * d - p)),
      );
    }
    return [Math.min(...units), Math.max(...units)];
  }

  it("span what a unit sees, followed back layer by layer", () => {
    const layer = fc.tuple(small(1, 4), small(1, 3), small(1, 2), small(0, 2));
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 4 }), (chain) => {
        const layers = chain.map(([k, s, d, p]) =>
          conv(1, [k, 1], { stride: [s, 1], dilation: [d, 1], padding: [p, 0] }),
        );
        const { field } = fitting(layers, [1, 400, 1]).rows[chain.length - 1];
        const [first, last] = seen(chain, 0);
        const [next] = seen(chain, 1);
        expect(field?.[0]).toEqual({
          size: last - first + 1,
          start: (first + last) / 2,
          jump: next - first,
        });
        expect(field?.[1]).toEqual({ size: 1, jump: 1, start: 0 });
      }),
    );
  });

  it("of branches reach around all of them", () => {
    const layers = [
      joined("concat", [conv(1, 3, { padding: 1 })], [conv(1, 5, { padding: 2 })], []),
    ];
    expect(fitting(layers, [1, 9, 9]).rows.at(-1)?.field?.[0]).toMatchObject({ size: 5, start: 0 });
    const uneven = [joined("add", [conv(1, 1, { stride: 2 })], [conv(1, 3)])];
    // Outputs of equal size whose units lie unequally far apart.
    expect(fitting(uneven, [1, 5, 5]).rows.at(-1)).toMatchObject({
      output: [1, 3, 3],
      field: null,
    });
  });

  it("end where windows have no fixed size", () => {
    const ends = [globalAvgPool, flatten, convTranspose(1, 2)];
    for (const layer of ends) {
      expect(fitting([layer], [1, 4, 4]).rows[0].field).toBeNull();
    }
    const branches = [joined("concat", [convTranspose(1, 1)], [])];
    expect(fitting(branches, [1, 4, 4]).rows.at(-1)?.field).toBeNull();
    expect(fitting([linear(3)], [4]).rows[0].field).toBeNull();
    expect(fitting([activation("relu")], [1, 4, 4]).rows[0].field?.[0].size).toBe(1);
  });
});

describe("layers that do not fit", () => {
  it.each<[string, Layer[], Shape]>([
    ["needsImage", [conv(3, 3)], [7]],
    ["needsImage", [flatten, maxPool(2)], [1, 4, 4]],
    ["needsFlat", [linear(3)], [1, 4, 4]],
    ["doesNotFit", [conv(3, 5)], [1, 4, 4]],
    ["doesNotFit", [maxPool(5)], [1, 4, 4]],
    ["doesNotFit", [convTranspose(1, 1, { padding: 3 })], [1, 4, 4]],
    ["padding", [maxPool(2, { padding: 2 })], [1, 4, 4]],
    ["groups", [conv(3, 1, { groups: 2 })], [2, 4, 4]],
    ["groups", [convTranspose(2, 1, { groups: 2 })], [3, 4, 4]],
    ["outputPadding", [convTranspose(2, 1, { outputPadding: 1 })], [3, 4, 4]],
    ["branchesDiffer", [joined("add", [conv(2, 1)], [])], [3, 4, 4]],
    ["branchesDiffer", [joined("concat", [conv(2, 2)], [])], [3, 4, 4]],
    ["branchesDiffer", [joined("add", [flatten], [])], [3, 4, 4]],
    ["tooLarge", [conv(1e6, 1), flatten, linear(1e6)], [1, 1000, 1000]],
  ])("%s", (kind, layers, input) => {
    const analysis = outcome(layers, input);
    if (analysis.ok) throw new Error("It fits.");
    expect(analysis.kind).toBe(kind);
    expect(analysis.message.zh).not.toBe("");
    expect(layers.includes(analysis.layer) || analysis.path === "").toBe(true);
  });

  it("say what stands before them", () => {
    const analysis = outcome([batchNorm, conv(2, 9)], [1, 4, 4]);
    expect(analysis).toMatchObject({ ok: false, path: "1", rows: [{ kind: "batchNorm" }] });
    expect(analysis.ok || analysis.message.en).toBe(
      "A kernel of 9×9 does not fit into an input of 4×4 with this padding.",
    );
  });

  it("pass on what is not the author's mistake", () => {
    expect(() => outcome([conv(1, 0)], [1, 4, 4])).toThrow("kernel must be whole numbers");
  });
});
