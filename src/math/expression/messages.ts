import type { Text } from "../../params/index.ts";

/** What can be wrong with an expression, in words for the reader who typed it. */
export const messages = {
  empty: (): Text => ({
    en: "Type an expression, for example x^2.",
    zh: "请输入表达式，例如 x^2。",
  }),
  tooLong: (limit: number): Text => ({
    en: `The expression is longer than ${limit} characters.`,
    zh: `表达式超过了 ${limit} 个字符。`,
  }),
  tooDeep: (): Text => ({
    en: "Parentheses and powers are nested too deeply here.",
    zh: "此处括号或幂的嵌套过深。",
  }),
  unknownSign: (sign: string): Text => ({
    en: `The character “${sign}” has no meaning here.`,
    zh: `无法识别字符“${sign}”。`,
  }),
  unknownName: (name: string, variables: readonly string[]): Text => ({
    en: `Unknown name “${name}”; known are ${[...variables, "pi", "e"].join(", ")} and functions such as sin(…).`,
    zh: `未知名称“${name}”；可以使用 ${[...variables, "pi", "e"].join("、")} 以及 sin(…) 等函数。`,
  }),
  numberTooLarge: (): Text => ({
    en: "This number is too large.",
    zh: "这个数太大了。",
  }),
  needsParentheses: (name: string): Text => ({
    en: `${name} needs its argument in parentheses: ${name}(…).`,
    zh: `${name} 的自变量要放在括号里：${name}(…)。`,
  }),
  argumentCount: (name: string, wanted: string, got: number): Text => ({
    en: `${name} takes ${wanted === "2+" ? "two or more arguments" : wanted === "2" ? "two arguments" : "one argument"}, but has ${got}.`,
    zh: `${name} 需要${wanted === "2+" ? "至少两个" : wanted === "2" ? "两个" : "一个"}参数，这里有 ${got} 个。`,
  }),
  missingOperand: (before: string): Text => ({
    en:
      before === ""
        ? "Something is missing at the end."
        : `A number, variable or function is missing before “${before}”.`,
    zh: before === "" ? "表达式在末尾不完整。" : `“${before}”之前缺少数、变量或函数。`,
  }),
  missingOperator: (before: string): Text => ({
    en: `An operator is missing before “${before}”.`,
    zh: `“${before}”之前缺少运算符。`,
  }),
  notClosed: (opening: string): Text => ({
    en: `This “${opening}” is never closed.`,
    zh: `这个“${opening}”没有配对的另一半。`,
  }),
  notOpened: (): Text => ({
    en: "This “)” closes nothing.",
    zh: "这个“)”没有对应的左括号。",
  }),
  strayComma: (): Text => ({
    en: "A comma belongs between the arguments of max, min or pow only.",
    zh: "逗号只能用来分隔 max、min 或 pow 的参数。",
  }),
} satisfies Record<string, (...args: never[]) => Text>;

/** A slip in what was typed. Thrown inside the parser only, and caught at its door. */
export class Slip {
  readonly at: number;
  readonly length: number;
  readonly message: Text;

  constructor(at: number, length: number, message: Text) {
    this.at = at;
    this.length = length;
    this.message = message;
  }
}
