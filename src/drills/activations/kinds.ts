import type { ActivationId } from "../../math/activations/index.ts";
import { normalCdf, normalDensity, sechSquared, sigmoidSlope } from "../../math/special/index.ts";
import { same, type Text } from "../../params/index.ts";
import type { Slip } from "../drill.ts";
import { equals, factor, tex } from "../write.ts";

/** An activation, with what a solution says about it and what goes wrong with it. */
interface Kind {
  readonly name: Text;
  /** What the task must tell, apart from z. */
  given?(z: number): Text;
  /** TeX of the way to value and slope at z; `a` is the value and `d` the slope. */
  readonly value: (z: number, a: number) => string;
  readonly slope: (z: number, a: number, d: number) => string;
  readonly slips: (z: number, a: number, d: number) => Slip[];
}

/** Right of zero several of them are the identity. */
const identity = {
  value: (z: number) => `z = ${tex(z)}`,
  slope: () => "1",
};

/** As printed in a table. */
const table = (z: number) => ({
  cdf: normalCdf(z).toFixed(4),
  density: normalDensity(z).toFixed(4),
});

const wrongBranch = (value: number, slope: number): Slip => ({
  name: {
    en: "used the branch for negative $z$",
    zh: "用了 $z$ 为负时的那一支",
  },
  gives: [value, slope],
});

const valueAsSlope = (value: number): Slip => ({
  name: { en: "gave the value as the slope, too", zh: "把函数值当成了导数" },
  gives: [null, value],
});

/** For activations whose slope is written by their value. */
const slopeAtValue = (activation: Text, slope: number): Slip => ({
  name: {
    en: `took the slope at $a$ instead of at $z$, putting the value through ${activation.en} again`,
    zh: `把 $a$ 又代进 ${activation.zh}，求的是 $a$ 处而不是 $z$ 处的导数`,
  },
  gives: [null, slope],
});

const asRelu: Slip = {
  name: { en: "treated it as ReLU, which is flat left of 0", zh: "当成了 ReLU，左边全取 0" },
  gives: [0, 0],
};

export const kinds = {
  sigmoid: {
    name: { en: "the sigmoid", zh: "sigmoid" },
    value: (z, a) => `\\frac{1}{1 + e^{${tex(-z)}}} ${equals(a, 4)}`,
    slope: (_z, a, d) => `a (1 - a) \\approx ${tex(a, 4)} \\cdot ${tex(1 - a, 4)} ${equals(d, 4)}`,
    slips: (_z, a) => [
      {
        name: { en: "wrote $e^{z}$ instead of $e^{-z}$", zh: "$e^{-z}$ 写成了 $e^{z}$" },
        gives: [1 - a, null],
      },
      slopeAtValue({ en: "the sigmoid", zh: "sigmoid" }, sigmoidSlope(a)),
    ],
  },
  tanh: {
    name: { en: "tanh", zh: "tanh" },
    value: (z, a) => `\\tanh(${tex(z)}) ${equals(a, 4)}`,
    slope: (_z, a, d) => `1 - a^2 \\approx 1 - ${factor(a, 4)}^2 ${equals(d, 4)}`,
    slips: (_z, a) => [
      { name: { en: "forgot to square the value", zh: "忘了把函数值平方" }, gives: [null, 1 - a] },
      {
        name: { en: "used the sigmoid's slope $a (1 - a)$", zh: "用了 sigmoid 的导数 $a (1 - a)$" },
        gives: [null, a * (1 - a)],
      },
      slopeAtValue(same("tanh"), sechSquared(a)),
    ],
  },
  relu: {
    name: { en: "ReLU", zh: "ReLU" },
    ...identity,
    slips: (z) => [
      valueAsSlope(z),
      {
        name: { en: "took $z$ for negative", zh: "把 $z$ 当成了负数" },
        gives: [0, 0],
      },
    ],
  },
  leakyRelu: {
    name: { en: "leaky ReLU with slope 0.01 on the left", zh: "Leaky ReLU（负半轴斜率 0.01）" },
    value: (z, a) => (z > 0 ? identity.value(z) : `0.01 \\cdot ${factor(z)} = ${tex(a)}`),
    slope: (z) => (z > 0 ? identity.slope() : "0.01"),
    slips: (z) => (z > 0 ? [wrongBranch(0.01 * z, 0.01)] : [asRelu, valueAsSlope(0.01 * z)]),
  },
  elu: {
    name: { en: "ELU with $\\alpha = 1$", zh: "ELU（$\\alpha = 1$）" },
    value: (z, a) => (z > 0 ? identity.value(z) : `e^{${tex(z)}} - 1 ${equals(a, 4)}`),
    slope: (z, _a, d) => (z > 0 ? identity.slope() : `e^{${tex(z)}} = a + 1 ${equals(d, 4)}`),
    slips: (z, a, d) =>
      z > 0
        ? [wrongBranch(Math.expm1(z), Math.exp(z))]
        : [
            {
              name: { en: "left out the $-1$", zh: "漏了 $-1$" },
              gives: [d, null],
            },
            {
              name: { en: "kept the $-1$ in the slope", zh: "求导后 $-1$ 还留着" },
              gives: [null, a],
            },
            asRelu,
          ],
  },
  gelu: {
    name: {
      en: "exact GELU, $f(z) = z \\cdot \\Phi(z)$",
      zh: "精确的 GELU，$f(z) = z \\cdot \\Phi(z)$",
    },
    given(z) {
      const { cdf, density } = table(z);
      const numbers = `$\\Phi(${tex(z)}) \\approx ${cdf}$`;
      const other = `$\\phi(${tex(z)}) \\approx ${density}$`;
      return {
        en: ` A table of the standard normal distribution gives ${numbers} and, for its density, ${other}.`,
        zh: `查标准正态分布表，分布函数 ${numbers}，密度 ${other}。`,
      };
    },
    value: (z, a) =>
      `z \\cdot \\Phi(z) \\approx ${factor(z)} \\cdot ${table(z).cdf} ${equals(a, 4)}`,
    slope: (z, _a, d) =>
      `\\Phi(z) + z \\cdot \\phi(z) \\approx ${table(z).cdf} + ${factor(z)} \\cdot ${table(z).density} ${equals(d, 4)}`,
    slips: (z) => {
      const [cdf, density] = [normalCdf(z), normalDensity(z)];
      const lost: Slip = {
        name: {
          en: "the product rule has two terms: $z \\cdot \\phi(z)$ was lost",
          zh: "乘积求导有两项，漏了 $z \\cdot \\phi(z)$",
        },
        gives: [null, cdf],
      };
      const bare: Slip = {
        name: { en: "left out the $z$ before $\\phi(z)$", zh: "$\\phi(z)$ 前面漏乘了 $z$" },
        gives: [null, cdf + density],
      };
      return z === 1 ? [lost] : [lost, bare];
    },
  },
} as const satisfies Partial<Record<ActivationId, Kind>>;

export type KindId = keyof typeof kinds;

export const kindOf = (id: KindId): Kind => kinds[id];
