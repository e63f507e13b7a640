import type { Pair } from "../../convolution/index.ts";
import type { BranchesLayer, DepthwiseLayer, Layer, Shape } from "../layer.ts";

const pairText = ([h, w]: Pair): string => (h === w ? String(h) : `${h}x${w}`);

/** `s2`, or nothing where it is what is meant anyway. */
const keyed = (letter: string, pair: Pair, usual: Pair): string[] =>
  pair[0] === usual[0] && pair[1] === usual[1] ? [] : [letter + pairText(pair)];

const sliding = (layer: Omit<DepthwiseLayer, "type">): string[] => [
  ...keyed("s", layer.stride, [1, 1]),
  ...(layer.padding === "same" ? ["same"] : keyed("p", layer.padding, [0, 0])),
  ...keyed("d", layer.dilation, [1, 1]),
];

const groups = (n: number): string[] => (n === 1 ? [] : [`g${n}`]);
const bias = (layer: { readonly bias: boolean }): string[] => (layer.bias ? [] : ["nobias"]);

type Leaf = Exclude<Layer, { readonly type: "branches" | "sequence" }>;

function words(layer: Leaf): (string | number)[] {
  switch (layer.type) {
    case "conv": {
      const { out, kernel } = layer;
      return [
        "conv",
        out,
        pairText(kernel),
        ...sliding(layer),
        ...groups(layer.groups),
        ...bias(layer),
      ];
    }
    case "depthwise":
      return ["dwconv", pairText(layer.kernel), ...sliding(layer), ...bias(layer)];
    case "convTranspose": {
      const { out, kernel, outputPadding } = layer;
      const added = keyed("o", outputPadding, [0, 0]);
      const rest = [...sliding(layer), ...added, ...groups(layer.groups), ...bias(layer)];
      return ["tconv", out, pairText(kernel), ...rest];
    }
    case "maxPool":
    case "avgPool": {
      const { type, kernel, stride, padding, dilation, ceil } = layer;
      return [
        "pool",
        type === "maxPool" ? "max" : "avg",
        pairText(kernel),
        ...keyed("s", stride, kernel),
        ...keyed("p", padding, [0, 0]),
        ...keyed("d", dilation, [1, 1]),
        ...(ceil ? ["ceil"] : []),
      ];
    }
    case "adaptiveAvgPool":
      return ["pool avg to", pairText(layer.size)];
    case "globalAvgPool":
      return ["pool avg global"];
    case "globalMaxPool":
      return ["pool max global"];
    case "linear":
      return ["fc", layer.out, ...bias(layer)];
    case "batchNorm":
      return ["bn"];
    case "activation":
      return [layer.fn.toLowerCase()];
    case "flatten":
    case "dropout":
      return [layer.type];
  }
}

const indented = (layers: readonly Layer[]): string[] => layers.flatMap(lines).map((l) => `  ${l}`);

/** Branches follow one another on the line of the brace that closes the one before. */
function branchLines({ join, branches }: BranchesLayer): string[] {
  const residual = join === "add" && branches.length === 2;
  const shown = residual && branches[1].length === 0 ? branches.slice(0, 1) : branches;
  const between = residual ? "} shortcut {" : "} {";
  return [
    residual ? "residual {" : `${join} {`,
    ...shown.flatMap((branch, i) => (i === 0 ? indented(branch) : [between, ...indented(branch)])),
    "}",
  ];
}

function lines(layer: Layer): string[] {
  if (layer.type === "sequence") return layer.layers.flatMap(lines);
  if (layer.type === "branches") return branchLines(layer);
  return [words(layer).join(" ")];
}

/** Text that `parseLayers` reads back as the same layers; names are lost. */
export const printLayers = (layers: readonly Layer[], input?: Shape): string =>
  [...(input === undefined ? [] : [`input ${input.join("x")}`]), ...layers.flatMap(lines)].join(
    "\n",
  );
