import {
  activation,
  adaptiveAvgPool,
  avgPool,
  batchNorm,
  conv,
  convTranspose,
  depthwise,
  dropout,
  flatten,
  globalAvgPool,
  globalMaxPool,
  linear,
  maxPool,
} from "../build.ts";
import { activationNames, type Layer } from "../layer.ts";
import type { Words } from "./words.ts";

const channels = { en: "number of output channels", zh: "输出通道数" };
const kernel = { en: "kernel size", zh: "核大小" };
const features = { en: "number of outputs", zh: "输出个数" };
const kind = { en: "kind, max or avg", zh: "类型（max 或 avg）" };
const size = { en: "output size", zh: "输出大小" };

const sliding = (words: Words) => ({
  stride: words.keyed("s", [1, 1], 1),
  dilation: words.keyed("d", [1, 1], 1),
  bias: !words.flag("nobias"),
});

const padding = (words: Words) =>
  words.flag("same") ? "same" : words.flag("valid") ? 0 : words.keyed("p", [0, 0]);

function pool(words: Words, type: "max" | "avg"): Layer {
  if (words.flag("global")) return type === "max" ? globalMaxPool : globalAvgPool;
  if (type === "avg" && words.flag("to")) return adaptiveAvgPool(words.pair(size));
  const window = words.pair(kernel);
  const settings = {
    stride: words.keyed("s", window, 1),
    padding: words.keyed("p", [0, 0]),
    ceil: words.flag("ceil"),
  };
  if (type === "avg") return avgPool(window, settings);
  return maxPool(window, { ...settings, dilation: words.keyed("d", [1, 1], 1) });
}

type Statement = (words: Words) => Layer;

const fc: Statement = (words) => linear(words.whole(features), !words.flag("nobias"));

/** The layers that stand on a line of their own. To add one: a new entry here, and one in `print.ts`. */
const layers = {
  conv: (words) =>
    conv(words.whole(channels), words.pair(kernel), {
      ...sliding(words),
      padding: padding(words),
      groups: words.keyedWhole("g", 1),
    }),
  dwconv: (words) => depthwise(words.pair(kernel), { ...sliding(words), padding: padding(words) }),
  tconv: (words) =>
    convTranspose(words.whole(channels), words.pair(kernel), {
      ...sliding(words),
      padding: words.keyed("p", [0, 0]),
      outputPadding: words.keyed("o", [0, 0]),
      groups: words.keyedWhole("g", 1),
    }),
  pool: (words) => pool(words, words.oneOf(["max", "avg"], kind)),
  flatten: () => flatten,
  fc,
  bn: () => batchNorm,
  dropout: (words) => {
    words.share();
    return dropout;
  },
} satisfies Record<string, Statement>;

/** Other names by which layers go. */
const aliases = {
  depthwise: layers.dwconv,
  deconv: layers.tconv,
  maxpool: (words) => pool(words, "max"),
  avgpool: (words) => pool(words, "avg"),
  gap: () => globalAvgPool,
  linear: fc,
  batchnorm: layers.bn,
} satisfies Record<string, Statement>;

export const statements: ReadonlyMap<string, Statement> = new Map<string, Statement>([
  ...Object.entries(layers),
  ...Object.entries(aliases),
  ...activationNames.map((name) => [name.toLowerCase(), () => activation(name)] as const),
]);

/** For the message about a name that is none. */
export const keywords: readonly string[] = [
  ...Object.keys(layers),
  "relu",
  "residual",
  "add",
  "concat",
  "repeat",
];
