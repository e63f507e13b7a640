import { describe, expect, it } from "vitest";
import {
  type Analysis,
  analyze,
  conv,
  type Layer,
  type NetworkId,
  networks,
  parseLayers,
  printLayers,
  readNetwork,
  type Shape,
} from "../../../src/math/architectures/index.ts";

const ids = Object.keys(networks) as NetworkId[];

function fitting(layers: readonly Layer[], input: Shape): Analysis & { ok: true } {
  const analysis = analyze(layers, input);
  if (!analysis.ok) throw new Error(`${analysis.path}: ${analysis.message.en}`);
  return analysis;
}

const usual = (id: NetworkId) => {
  const { layers, classes, input } = networks[id];
  return fitting(layers(classes), input);
};

describe("published networks", () => {
  it.each(ids)("%s ends in one number for each class, whatever their number", (id) => {
    const { layers, input } = networks[id];
    expect(fitting(layers(7), input).output).toEqual([7]);
  });

  // Those of torchvision that the reference data do not hold.
  it.each<[NetworkId, number]>([
    ["vgg13", 133_047_848],
    ["vgg16Bn", 138_365_992],
    ["resnet152", 60_192_808],
    ["squeezenet1_1", 1_235_496],
    ["densenet161", 28_681_000],
    ["densenet169", 14_149_480],
    ["densenet201", 20_013_928],
  ])("%s has %i parameters", (id, params) => {
    expect(usual(id).params).toBe(params);
  });

  it("keep parameters in the fully connected layers, and work in the convolutions", () => {
    const { rows, params, macs } = usual("vgg16");
    const share = (kind: string, cost: "params" | "macs", of: number) =>
      rows.filter((row) => row.kind === kind).reduce((sum, row) => sum + row[cost], 0) / of;
    expect(share("linear", "params", params)).toBeCloseTo(0.894, 3);
    expect(share("conv", "macs", macs)).toBeCloseTo(0.992, 3);
  });

  it.each<[NetworkId, number, number]>([
    ["lenet5", 16, 7.5],
    ["alexnet", 195, 31],
    ["vgg16", 212, 15.5],
    ["resnet18", 435, 0],
    ["resnet50", 427, 0],
  ])("the last unit of %s that sees a window sees %i entries", (id, size, start) => {
    const fields = usual(id).rows.flatMap(({ field }) => (field === null ? [] : [field]));
    expect(fields.at(-1)?.[0]).toMatchObject({ size, start });
    expect(fields.at(-1)?.[1]).toEqual(fields.at(-1)?.[0]);
  });

  it("save by going through few channels first", () => {
    const macs = (...layers: Layer[]) => fitting(layers, [192, 28, 28]).macs;
    const direct = macs(conv(32, 5, { padding: 2 }));
    const reduced = macs(conv(16, 1), conv(32, 5, { padding: 2 }));
    expect([direct, reduced]).toEqual([120_422_400, 12_443_648]);
    const params = (...layers: Layer[]) => fitting(layers, [256, 14, 14]).params;
    const free = { bias: false };
    expect(params(conv(64, 1, free), conv(64, 3, free), conv(256, 1, free))).toBe(69_632);
    expect(params(conv(256, 3, free), conv(256, 3, free))).toBe(1_179_648);
  });

  it.each(ids)("%s can be printed, read back and edited", (id) => {
    const { layers, classes, input } = networks[id];
    const text = printLayers(layers(classes), input);
    const read = readNetwork(text, [1]);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const costs = ({ rows }: { rows: Analysis["rows"] }) =>
      rows.map(({ path, layer, ...rest }) => rest);
    expect(costs(read)).toEqual(costs(usual(id)));
    expect(read.input).toEqual(input);
    const again = parseLayers(text);
    expect(again.ok && printLayers(again.layers, input)).toBe(text);
  });
});
