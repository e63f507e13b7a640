import type { Text } from "../params/index.ts";

/** What a step of a derivation does: a reader who fades into doing it alone is asked for the rule first. */
export const rules = {
  definition: { en: "Write down the definition", zh: "写出定义" },
  substitution: { en: "Substitute", zh: "代入" },
  algebra: { en: "Rearrange", zh: "代数变形" },
  factoring: { en: "Factor out, or split a fraction", zh: "提公因子，或拆分分式" },
  logarithm: { en: "Take the logarithm", zh: "取对数" },
  "chain-rule": { en: "Chain rule", zh: "链式法则" },
  "product-rule": { en: "Product rule", zh: "乘积的求导法则" },
  "quotient-rule": { en: "Quotient rule", zh: "商的求导法则" },
  differentiation: { en: "Differentiate", zh: "求导" },
  extremum: { en: "Set the slope to zero", zh: "令斜率为零" },
  taylor: { en: "Taylor expansion", zh: "泰勒展开" },
  expectation: { en: "Take the mean", zh: "取期望" },
  independence: { en: "Independence: a cross term vanishes", zh: "由独立性，交叉项为零" },
  "eigen-decomposition": { en: "Go along the eigenvectors", zh: "换到特征方向上" },
  "unroll-recursion": { en: "Unroll the recursion", zh: "展开递推式" },
  "characteristic-roots": { en: "Roots of the characteristic polynomial", zh: "求特征方程的根" },
  "geometric-series": { en: "Sum a geometric series", zh: "等比级数求和" },
  telescoping: { en: "Telescope the sum", zh: "裂项相消" },
  "cauchy-schwarz": { en: "Cauchy–Schwarz inequality", zh: "柯西–施瓦茨不等式" },
  bound: { en: "Bound every term", zh: "逐项估计上界" },
  balance: { en: "Make two terms equal", zh: "让两项相等" },
  stability: { en: "Demand stability", zh: "要求稳定" },
  "steady-state": { en: "Demand a steady state", zh: "令其达到稳态" },
  limit: { en: "Let something become small or large", zh: "取极限，或略去小量" },
  "special-case": { en: "Put in a special case or numbers", zh: "代入特例或数值" },
  interpretation: { en: "Read off what it means", zh: "解读式子的含义" },
  check: { en: "Check by another way", zh: "换一种方法验证" },
  cost: { en: "Count the cost", zh: "计算代价" },
} as const satisfies Readonly<Record<string, Text>>;

export type RuleId = keyof typeof rules;

export const isRule = (id: string): id is RuleId => Object.hasOwn(rules, id);
