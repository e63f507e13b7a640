import { residualLosses } from "../../math/losses/index.ts";
import { multiple, oneOf, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, standsOut, within } from "../fields.ts";
import { equals, factor, tex } from "../write.ts";

interface Residual {
  readonly r: number;
  readonly delta: number;
}

const at = (q: Residual): readonly [value: number, slope: number] => {
  const { f, df } = residualLosses.huber;
  return [f(q.r, q), df?.(q.r, q) ?? Number.NaN];
};

export const huber = defineDrill<Residual>({
  id: "N-17",
  topic: "losses",
  version: 1,
  skill: {
    en: "finding value and slope of the Huber loss",
    zh: "求 Huber 损失的值和导数",
  },
  draw(rng) {
    const delta = oneOf(rng, [0.5, 1, 1.5, 2]);
    // Half of the residuals inside, half outside.
    const size =
      whole(rng, 0, 1) === 0 ? multiple(rng, 0.1, delta, 0.1) : multiple(rng, delta, 5, 0.5);
    return { r: whole(rng, 0, 1) === 0 ? -size : size, delta };
  },
  fits: (q) => Math.abs(q.r) !== q.delta && standsOut(0.01, at(q)),
  task(q) {
    const { r, delta } = q;
    const size = Math.abs(r);
    const [value, slope] = at(q);
    const inside = size < delta;
    const linear = delta * (size - delta / 2);
    const slips: Slip[] = inside
      ? [
          {
            name: { en: "left out the $\\frac{1}{2}$", zh: "漏了 $\\frac{1}{2}$" },
            gives: [r * r, null],
          },
          {
            name: {
              en: "used the linear part, though the residual is smaller than δ",
              zh: "残差小于 δ，却用了线性的那一段",
            },
            gives: [linear, Math.sign(r) * delta],
          },
        ]
      : [
          {
            name: {
              en: "stayed on the parabola, though the residual is larger than δ",
              zh: "残差大于 δ，却仍用抛物线",
            },
            gives: [(r * r) / 2, r],
          },
          {
            name: {
              en: "left out $-\\frac{\\delta}{2}$, which joins line and parabola",
              zh: "漏了 $-\\frac{\\delta}{2}$，直线和抛物线接不上",
            },
            gives: [delta * size, null],
          },
        ];
    if (!inside && r < 0)
      slips.push({
        name: {
          en: "lost the sign of the slope: the residual is negative",
          zh: "丢了导数的符号；残差为负，导数也为负",
        },
        gives: [null, delta],
      });
    return {
      ask: {
        en: `The Huber loss with $\\delta = ${tex(delta)}$ is $\\frac{1}{2} r^2$ for residuals of size up to $\\delta$ and goes on as a straight line with the same slope. What are its value and its slope at $r = ${tex(r)}$? To two decimals.`,
        zh: `$\\delta = ${tex(delta)}$ 的 Huber 损失，在残差大小不超过 $\\delta$ 时等于 $\\frac{1}{2} r^2$，往外接着同斜率的直线。在 $r = ${tex(r)}$ 处，它的值和导数各是多少？保留两位小数。`,
      },
      fields: [
        numberField({ en: "value", zh: "值" }, value, within(0.01)),
        numberField({ en: "slope", zh: "导数" }, slope, within(0.01)),
      ],
      steps: inside
        ? [
            {
              en: `The residual has size $${tex(size)} < ${tex(delta)}$: the parabola applies.`,
              zh: `残差大小 $${tex(size)} < ${tex(delta)}$，用抛物线。`,
            },
            {
              en: `Value: $\\frac{1}{2} r^2 = \\frac{1}{2} \\cdot ${factor(r)}^2 ${equals(value)}$. Slope: $r = ${tex(r)}$.`,
              zh: `值：$\\frac{1}{2} r^2 = \\frac{1}{2} \\cdot ${factor(r)}^2 ${equals(value)}$；导数：$r = ${tex(r)}$。`,
            },
          ]
        : [
            {
              en: `The residual has size $${tex(size)} > ${tex(delta)}$: the line applies.`,
              zh: `残差大小 $${tex(size)} > ${tex(delta)}$，用直线。`,
            },
            {
              en: `It leaves the parabola with slope $\\delta$, so its height at size $a$ is $\\frac{1}{2} \\delta^2 + \\delta (a - \\delta) = \\delta (a - \\frac{\\delta}{2}) = ${tex(delta)} \\cdot (${tex(size)} - ${tex(delta / 2)}) ${equals(value)}$.`,
              zh: `直线以斜率 $\\delta$ 离开抛物线，残差大小为 $a$ 时的高度是 $\\frac{1}{2} \\delta^2 + \\delta (a - \\delta) = \\delta (a - \\frac{\\delta}{2}) = ${tex(delta)} \\cdot (${tex(size)} - ${tex(delta / 2)}) ${equals(value)}$。`,
            },
            {
              en: `The slope is $\\delta$ with the sign of the residual: $${tex(slope)}$.`,
              zh: `导数是 $\\delta$，符号与残差相同：$${tex(slope)}$。`,
            },
          ],
      slips,
    };
  },
});
