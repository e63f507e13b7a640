import type { Text } from "../../params/index.ts";
import type { Shape } from "./layer.ts";

const size = (shape: Shape): string => shape.join("×");

/** Why a layer cannot stand where it stands, in words for whoever wrote the list. */
export const mismatches = {
  needsImage: (got: Shape): Text => ({
    en: `This layer needs an input of channels × height × width, but gets ${size(got)}.`,
    zh: `这一层的输入应为“通道×高×宽”，实际为 ${size(got)}。`,
  }),
  needsFlat: (got: Shape): Text => ({
    en: `A fully connected layer needs a flat input, but gets ${size(got)}; put flatten before it.`,
    zh: `全连接层需要一维输入，实际为 ${size(got)}；请在它前面加上 flatten。`,
  }),
  doesNotFit: (kernel: Shape, input: Shape): Text => ({
    en: `A kernel of ${size(kernel)} does not fit into an input of ${size(input)} with this padding.`,
    zh: `在这样的填充下，${size(kernel)} 的核放不进 ${size(input)} 的输入。`,
  }),
  padding: (): Text => ({
    en: "The padding of a pooling layer may be at most half its kernel.",
    zh: "池化层的填充最多为核大小的一半。",
  }),
  groups: (groups: number, channelsIn: number, channelsOut: number): Text => ({
    en: `${groups} groups must divide both ${channelsIn} input and ${channelsOut} output channels.`,
    zh: `分组数 ${groups} 必须同时整除输入通道数 ${channelsIn} 和输出通道数 ${channelsOut}。`,
  }),
  outputPadding: (): Text => ({
    en: "The output padding must be smaller than the stride or the dilation.",
    zh: "输出填充必须小于步幅或膨胀率。",
  }),
  branchesDiffer: (first: Shape, other: Shape): Text => ({
    en: `The branches cannot be joined: one gives ${size(first)}, another ${size(other)}.`,
    zh: `各分支无法合并：一个输出 ${size(first)}，另一个输出 ${size(other)}。`,
  }),
  tooLarge: (): Text => ({
    en: "The numbers of this network become too large to be counted.",
    zh: "这个网络的数值太大，无法计算。",
  }),
} satisfies Record<string, (...args: never[]) => Text>;

export type MismatchKind = keyof typeof mismatches;

/** Thrown while a list is walked, and caught at the door of `analyze`. */
export class Mismatch {
  readonly kind: MismatchKind;
  readonly message: Text;

  constructor(kind: MismatchKind, message: Text) {
    this.kind = kind;
    this.message = message;
  }
}

export function fail<K extends MismatchKind>(
  kind: K,
  ...args: Parameters<(typeof mismatches)[K]>
): never {
  const say = mismatches[kind] as (...a: Parameters<(typeof mismatches)[K]>) => Text;
  throw new Mismatch(kind, say(...args));
}
