import type { Text } from "../params/index.ts";

/** What a step of a derivation does: a reader who fades into doing it alone is asked for the rule first. */
export const rules = {
  definition: { en: "Write down the definition", zh: "写出定义" },
  algebra: { en: "Rearrange", zh: "代数变形" },
  substitution: { en: "Substitute", zh: "代入" },
  factoring: { en: "Factor out, or split a fraction", zh: "提取公因子或拆分分式" },
  logarithm: { en: "Take the logarithm", zh: "取对数" },
  "chain-rule": { en: "Chain rule", zh: "链式法则" },
  "product-rule": { en: "Product rule", zh: "乘积法则" },
  "quotient-rule": { en: "Quotient rule", zh: "商的求导法则" },
  differentiation: { en: "Differentiate term by term", zh: "逐项求导" },
  "stationary-point": { en: "Set the derivative to zero", zh: "令导数为零" },
  taylor: { en: "Taylor expansion", zh: "泰勒展开" },
  expectation: { en: "Take expectations", zh: "取期望" },
  "eigen-decomposition": { en: "Go into the eigenbasis", zh: "变换到特征基" },
  "unroll-recursion": { en: "Unroll the recursion", zh: "展开递推式" },
  "characteristic-roots": { en: "Roots of the characteristic polynomial", zh: "特征多项式的根" },
  "geometric-series": { en: "Geometric series", zh: "等比级数求和" },
  telescoping: { en: "Telescoping sum", zh: "裂项相消" },
  "cauchy-schwarz": { en: "Cauchy–Schwarz inequality", zh: "柯西–施瓦茨不等式" },
  balance: { en: "Balance two terms", zh: "让两项相等" },
  stability: { en: "Demand that the factor stay below one", zh: "要求因子的绝对值小于一" },
  limit: { en: "Steady state or limit", zh: "取极限或稳态" },
  bound: { en: "Bound each term", zh: "逐项估界" },
  interpretation: { en: "Read off what it means", zh: "解读结果" },
  "special-case": { en: "Put in a special case", zh: "代入特例" },
  check: { en: "Check by another way", zh: "用另一种方法验算" },
  cost: { en: "Count the cost", zh: "估算代价" },
} as const satisfies Readonly<Record<string, Text>>;

export type RuleId = keyof typeof rules;

export const isRule = (id: string): id is RuleId => Object.hasOwn(rules, id);
