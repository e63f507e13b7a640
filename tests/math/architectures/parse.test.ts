import { describe, expect, it } from "vitest";
import {
  adaptiveAvgPool,
  avgPool,
  conv,
  convTranspose,
  depthwise,
  dropout,
  globalAvgPool,
  globalMaxPool,
  joined,
  type Layer,
  linear,
  maxLength,
  maxPool,
  parseLayers,
  printLayers,
  readNetwork,
  relu,
} from "../../../src/math/architectures/index.ts";

function layersOf(text: string): readonly Layer[] {
  const parsed = parseLayers(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.layers;
}

/** "kind line:column length" of every problem. */
function problemsOf(text: string): string[] {
  const read = readNetwork(text, [3, 16, 16]);
  if (read.ok) throw new Error(`No problem: ${text}`);
  return read.problems.map(
    ({ kind, line, column, length }) => `${kind} ${line}:${column} ${length}`,
  );
}

const plain = (layer: Layer): Layer => {
  const { name, ...rest } = layer;
  return rest;
};

describe("what is read", () => {
  it.each<[string, Layer]>([
    ["conv 64 3", conv(64, 3)],
    [
      "conv 64 7x5 s2 p3x1 d2 g4 nobias",
      conv(64, [7, 5], { stride: 2, padding: [3, 1], dilation: 2, groups: 4, bias: false }),
    ],
    ["conv 8, 3, same", conv(8, 3, { padding: "same" })],
    ["Conv 8 3×3 valid # no padding", conv(8, 3)],
    ["ＣＯＮＶ　８　３", conv(8, 3)],
    ["dwconv 3 p1", depthwise(3, { padding: 1 })],
    ["tconv 8 4 s2 p1 o1", convTranspose(8, 4, { stride: 2, padding: 1, outputPadding: 1 })],
    ["pool max 3 s2 p1 d2 ceil", maxPool(3, { stride: 2, padding: 1, dilation: 2, ceil: true })],
    ["maxpool 2", maxPool(2)],
    ["avgpool 2 s1", avgPool(2, { stride: 1 })],
    ["gap", globalAvgPool],
    ["pool avg to 6x7", adaptiveAvgPool([6, 7])],
    ["pool max global", globalMaxPool],
    ["fc 10 nobias", linear(10, false)],
    ["dropout 0.5", dropout],
    ["leakyrelu", { type: "activation", fn: "leakyRelu" }],
  ])("%s", (text, want) => {
    expect(layersOf(text)).toEqual([plain(want)]);
  });

  it("blocks, over lines or within one", () => {
    const one = joined("add", [conv(3, 1)], [relu]);
    expect(layersOf("add { conv 3 1 } { relu }")).toEqual([plain(one)]);
    expect(layersOf("add {\nconv 3 1\n}\n\n{\nrelu;\n}")).toEqual([plain(one)]);
    expect(layersOf("residual { conv 3 1 }\nshortcut { relu }")).toEqual([plain(one)]);
    expect(layersOf("residual { relu }")).toEqual([plain(joined("add", [relu], []))]);
    expect(layersOf("repeat 3 { repeat 2 { relu } }; repeat 2 {}; bn")).toHaveLength(7);
  });

  it("the input, if it says one", () => {
    const text = "conv 4 3; relu";
    expect(readNetwork(text, [3, 8, 8])).toMatchObject({ input: [3, 8, 8], output: [4, 6, 6] });
    expect(readNetwork(`input 1x5x5\n${text}`, [3, 8, 8])).toMatchObject({ output: [4, 3, 3] });
    expect(readNetwork("input 7; fc 3", [3, 8, 8])).toMatchObject({ output: [3], params: 24 });
  });

  it("every layer with its place", () => {
    const read = readNetwork("relu\n  relu", [3, 8, 8]);
    if (!read.ok) throw new Error("It can be read.");
    const lines = read.rows.map(({ layer }) => read.places.get(layer)?.line);
    expect(lines).toEqual([1, 2]);
  });

  it("what is printed", () => {
    const text = [
      "input 3x16x16",
      "conv 8 3x5 s2 same d2 nobias",
      "tconv 8 4 s2 p1 o1 g2",
      "dwconv 3",
      "concat {",
      "  pool max 3x2 s1 p1 ceil",
      "} {",
      "  pool avg 2 s2x3",
      "} {",
      "}",
      "add {",
      "}",
      "residual {",
      "  bn",
      "} shortcut {",
      "  pool avg to 4",
      "  pool avg global",
      "  pool max global",
      "}",
      "dropout",
      "flatten",
      "gelu",
      "fc 10",
    ].join("\n");
    expect(printLayers(layersOf(text), [3, 16, 16])).toBe(text);
    expect(printLayers([relu])).toBe("relu");
  });
});

describe("what is wrong is said, and where", () => {
  it.each<[string, string[]]>([
    ["", ["empty 1:1 0"]],
    ["# nothing\n", ["empty 2:1 0"]],
    ["conv", ["missing 1:1 4"]],
    ["conv 64", ["missing 1:1 4"]],
    ["relu\n  conv 64 3 q2", ["unknownOption 2:13 2"]],
    ["konv 3\nrelu\nfoo", ["unknownLayer 1:1 4", "unknownLayer 3:1 3"]],
    ["conv 6.5 3", ["notWhole 1:6 3"]],
    ["conv 3x3 3", ["notWhole 1:6 3"]],
    ["conv 3 3x3x3", ["notWhole 1:8 5"]],
    ["conv 3 3 g1x2", ["notWhole 1:10 4"]],
    ["conv 3 3 s1x", ["notWhole 1:10 3"]],
    ["conv 3 0", ["tooSmall 1:8 1"]],
    ["conv 3 3 s0", ["tooSmall 1:10 2"]],
    ["fc 10000000", ["tooLarge 1:4 8"]],
    ["pool 2", ["missing 1:1 4"]],
    ["pool max to 2", ["unknownOption 1:10 2"]],
    ["dropout 50", ["unknownOption 1:9 2"]],
    ["residual relu", ["unknownOption 1:10 4"]],
    ["residual\n{ relu }", ["blockMissing 1:1 8", "strayBlock 2:1 1"]],
    ["repeat { relu }", ["missing 1:1 6"]],
    ["relu { bn }; fc 0", ["strayBlock 1:6 1", "tooSmall 1:17 1"]],
    ["residual { relu", ["notClosed 1:10 1"]],
    ["relu }\n} foo", ["notOpened 1:6 1", "notOpened 2:1 1", "unknownLayer 2:3 3"]],
    ["relu\ninput 3x3x3", ["inputNotFirst 2:1 5"]],
    ["residual { input 3 }", ["inputNotFirst 1:12 5"]],
    ["input 3 4", ["unknownOption 1:9 1"]],
    ["residual { foo { bar } }\nbn 3", ["unknownLayer 1:12 3", "unknownOption 2:4 1"]],
    ["repeat 5001 { relu }", ["tooMany 1:13 1"]],
    ["repeat 4000 { relu }", ["tooMany 1:15 4"]],
    [
      "residual {".repeat(17),
      ["tooDeep 1:170 1", ...Array.from({ length: 16 }, (_, i) => `notClosed 1:${160 - 10 * i} 1`)],
    ],
    ["conv 3 3; conv 9 99", ["doesNotFit 1:11 4"]],
    ["residual {\n conv 4 1\n}", ["branchesDiffer 1:1 8"]],
    ["fc 10", ["needsFlat 1:1 2"]],
  ])("%j", (text, want) => {
    expect(problemsOf(text)).toEqual(want);
  });

  it("up to twenty times, and not beyond a sensible length", () => {
    expect(problemsOf("foo;".repeat(30))).toHaveLength(20);
    expect(problemsOf("}".repeat(30))).toHaveLength(20);
    expect(problemsOf("\n".repeat(maxLength + 5))).toEqual([`tooLong ${maxLength + 1}:1 5`]);
  });

  it("in words of both languages", () => {
    const read = readNetwork("conv 64 9000000", [3, 8, 8]);
    expect(read.ok || read.problems[0].message).toEqual({
      en: "Numbers may be at most 1000000.",
      zh: "数值最大为 1000000。",
    });
  });
});
