import { quantize } from "../../math/compression/index.ts";
import { tensor } from "../../math/tensor/index.ts";
import { multiple, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { exact, numberField, within } from "../fields.ts";
import { equals, factor, tex } from "../write.ts";

interface Affine {
  readonly min: number;
  readonly max: number;
  readonly x: number;
  readonly bits: number;
}

/** The core counts levels from −2^(b−1), the task from 0. */
function quantized({ min, max, x, bits }: Affine) {
  const { scale, zeroPoint, q, dequantized } = quantize(tensor([3], [min, max, x]), {
    bits,
    symmetric: false,
  });
  const shift = 2 ** (bits - 1);
  return {
    scale: scale[0] as number,
    zero: (zeroPoint[0] as number) + shift,
    level: (q.data[2] as number) + shift,
    back: dequantized.data[2] as number,
  };
}

/** How far a number is from where rounding could go either way. */
const fromHalf = (v: number): number => Math.abs(v - Math.floor(v) - 0.5);

export const affineQuantization = defineDrill<Affine>({
  id: "N-69",
  topic: "model-compression",
  version: 1,
  skill: { en: "affine quantization and back", zh: "仿射量化与反量化" },
  draw(rng) {
    const min = multiple(rng, -4, 0, 0.5);
    const max = multiple(rng, 0.5, 4, 0.5);
    const x = multiple(rng, min, max, 0.01);
    return { min, max, x, bits: whole(rng, 2, 8) };
  },
  fits(q) {
    const { scale } = quantized(q);
    // A narrower range would ask for more than four decimals.
    return (
      q.x !== 0 && q.max - q.min >= 2 && [q.x, q.min].every((v) => fromHalf(v / scale) >= 0.02)
    );
  },
  task(drawn) {
    const { min, max, x, bits } = drawn;
    const { scale, zero, level, back } = quantized(drawn);
    const last = 2 ** bits - 1;
    const steps = level - zero;
    const slips: Slip[] = [];
    if (zero !== 0)
      slips.push(
        {
          name: { en: "the zero point was not added", zh: "没有加零点" },
          gives: [null, steps, null],
        },
        {
          name: {
            en: "the zero point was not taken off again on the way back",
            zh: "反量化时没有减去零点",
          },
          gives: [null, null, level * scale],
        },
      );
    const cut = { zero: Math.floor(-min / scale), steps: Math.trunc(x / scale) };
    if (cut.zero !== zero || cut.steps !== steps)
      slips.push({
        name: { en: "digits were cut off instead of rounding", zh: "直接舍去小数，没有四舍五入" },
        gives: [cut.zero, cut.zero + cut.steps, cut.steps * scale],
      });
    const wide = (max - min) / 2 ** bits;
    const wider = { zero: Math.round(-min / wide), steps: Math.round(x / wide) };
    if (Math.abs(wider.steps * wide - back) > scale / 10)
      slips.push({
        name: {
          en: `the range was divided by $2^{${bits}}$; between ${last + 1} levels there are ${last} steps`,
          zh: `把区间除以了 $2^{${bits}}$；${last + 1} 个级别之间只有 ${last} 步`,
        },
        gives: [wider.zero, wider.zero + wider.steps, wider.steps * wide],
      });
    return {
      ask: {
        en: `Numbers from $${tex(min)}$ to $${tex(max)}$ are quantized to ${bits} bits: scale $s = \\frac{\\max-\\min}{2^b-1}$, zero point $z = \\mathrm{round}(-\\frac{\\min}{s})$, level $q = \\mathrm{round}(\\frac{x}{s}) + z$, with $s$ itself not rounded. Give $z$, the level $q$ of $x = ${tex(x)}$, and to four decimals the number $(q-z)s$ that comes back.`,
        zh: `把 $${tex(min)}$ 到 $${tex(max)}$ 之间的数量化为 ${bits} 比特：尺度 $s = \\frac{\\max-\\min}{2^b-1}$，零点 $z = \\mathrm{round}(-\\frac{\\min}{s})$，级别 $q = \\mathrm{round}(\\frac{x}{s}) + z$，$s$ 本身不取整。求 $z$、$x = ${tex(x)}$ 的级别 $q$，以及反量化得到的数 $(q-z)s$（保留四位小数）。`,
      },
      fields: [
        numberField({ en: "zero point $z$", zh: "零点 $z$" }, zero, exact),
        numberField({ en: "level $q$", zh: "级别 $q$" }, level, exact),
        numberField({ en: "$(q-z)s$", zh: "$(q-z)s$" }, back, within(scale / 100)),
      ],
      steps: [
        {
          en: `$s = \\frac{${tex(max)} - ${factor(min)}}{2^{${bits}} - 1} = \\frac{${tex(max - min)}}{${last}} ${equals(scale, 6)}$.`,
          zh: `$s = \\frac{${tex(max)} - ${factor(min)}}{2^{${bits}} - 1} = \\frac{${tex(max - min)}}{${last}} ${equals(scale, 6)}$。`,
        },
        {
          en: `$z = \\mathrm{round}(${tex(-min / scale, 5)}) = ${zero}$: the level that stands for 0 exactly.`,
          zh: `$z = \\mathrm{round}(${tex(-min / scale, 5)}) = ${zero}$，这一级恰好代表 0。`,
        },
        {
          en: `$q = \\mathrm{round}(${tex(x / scale, 5)}) + ${zero} = ${steps < 0 ? `(${steps})` : steps} + ${zero} = ${level}$.`,
          zh: `$q = \\mathrm{round}(${tex(x / scale, 5)}) + ${zero} = ${steps < 0 ? `(${steps})` : steps} + ${zero} = ${level}$。`,
        },
        {
          en: `Back: $(${level} - ${zero})\\cdot \\frac{${tex(max - min)}}{${last}} ${equals(back)}$.`,
          zh: `反量化：$(${level} - ${zero})\\cdot \\frac{${tex(max - min)}}{${last}} ${equals(back)}$。`,
        },
      ],
      slips,
    };
  },
});
