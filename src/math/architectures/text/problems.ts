import type { Text } from "../../../params/index.ts";
import type { MismatchKind } from "../mismatch.ts";

/** What can be wrong with a list of layers as it is typed, in words for the reader who typed it. */
export const slips = {
  empty: (): Text => ({
    en: "Type one layer per line, for example: conv 64 3 p1",
    zh: "每行输入一层，例如：conv 64 3 p1",
  }),
  tooLong: (limit: number): Text => ({
    en: `The list is longer than ${limit} characters.`,
    zh: `文本超过了 ${limit} 个字符。`,
  }),
  tooDeep: (): Text => ({ en: "Braces are nested too deeply here.", zh: "此处花括号嵌套过深。" }),
  tooMany: (limit: number): Text => ({
    en: `The network has more than ${limit} layers.`,
    zh: `网络超过了 ${limit} 层。`,
  }),
  unknownLayer: (word: string, known: readonly string[]): Text => ({
    en: `There is no layer “${word}”; there are ${known.join(", ")}.`,
    zh: `没有名为“${word}”的层；可用的有 ${known.join("、")}。`,
  }),
  unknownOption: (layer: string, word: string): Text => ({
    en: `${layer} can do nothing with “${word}”.`,
    zh: `${layer} 不接受“${word}”。`,
  }),
  missing: (layer: string, what: Text): Text => ({
    en: `${layer} needs its ${what.en}.`,
    zh: `${layer} 缺少${what.zh}。`,
  }),
  notWhole: (): Text => ({
    en: "A whole number such as 3, or two such as 3x5, belongs here.",
    zh: "此处应为整数（如 3）或两个整数（如 3x5）。",
  }),
  tooLarge: (limit: number): Text => ({
    en: `Numbers may be at most ${limit}.`,
    zh: `数值最大为 ${limit}。`,
  }),
  tooSmall: (least: number): Text => ({
    en: `This must be at least ${least}.`,
    zh: `此处至少为 ${least}。`,
  }),
  blockMissing: (layer: string): Text => ({
    en: `${layer} needs layers in braces: ${layer} { … }`,
    zh: `${layer} 的层要放在花括号里：${layer} { … }`,
  }),
  strayBlock: (): Text => ({
    en: "Braces belong after residual, add, concat or repeat only.",
    zh: "花括号只能跟在 residual、add、concat 或 repeat 之后。",
  }),
  notClosed: (): Text => ({ en: "This “{” is never closed.", zh: "这个“{”没有对应的“}”。" }),
  notOpened: (): Text => ({ en: "This “}” closes nothing.", zh: "这个“}”没有对应的“{”。" }),
  inputNotFirst: (): Text => ({
    en: "input must be the first line, and there can be only one.",
    zh: "input 只能出现一次，且必须在第一行。",
  }),
} satisfies Record<string, (...args: never[]) => Text>;

export type SlipKind = keyof typeof slips;

/** Where something stands in a text. */
export interface Place {
  /** In UTF-16 units from the start of the text; a fault at the end has length 0. */
  readonly at: number;
  readonly length: number;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Place {
  /** Either the text cannot be read, or a layer does not fit where it stands. */
  readonly kind: SlipKind | MismatchKind;
  readonly message: Text;
}

/** Thrown inside the parser only, and caught at the next line. */
export class Slip {
  readonly problem: Problem;

  constructor(problem: Problem) {
    this.problem = problem;
  }
}

export function slip<K extends SlipKind>(
  { at, length, line, column }: Place,
  kind: K,
  ...args: Parameters<(typeof slips)[K]>
): Slip {
  const say = slips[kind] as (...a: Parameters<(typeof slips)[K]>) => Text;
  return new Slip({ kind, message: say(...args), at, length, line, column });
}
