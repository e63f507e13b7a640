import { meanSquareAfter } from "../../math/quadratic/index.ts";
import { meanSquareStep, moments } from "../../math/stochastic/index.ts";
import { fmt } from "../../viz/index.ts";
import type { Check } from "../widget.ts";
import { type BatchNoiseModel, batchSizes } from "./model.ts";

const near = (a: number, b: number, tolerance = 1e-9) =>
  a === b || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));

/** The last point from the end backwards: what is left of the start and of every pull. */
function unrolled({ samples, rates, drawn, start }: BatchNoiseModel): { x: number; size: number } {
  const means = drawn[0] as Float64Array;
  let left = 1;
  let x = 0;
  let size = 0;
  for (let t = rates.length - 1; t >= 0; t--) {
    const eta = rates[t] as number;
    const mean = means[t] as number;
    if (samples.varying === "pull") {
      x += left * eta * mean;
      size += Math.abs(left * eta * mean);
      left *= 1 - eta;
    } else left *= 1 - eta * mean;
  }
  return { x: x + left * start, size: size + Math.abs(left * start) };
}

/** E[x²] at the end in another way: closed forms where there are some, else the sum over all steps. */
function expectedSquare({ values, samples, rates, start }: BatchNoiseModel): number {
  const { data, schedule, eta, batch, steps } = values;
  const variance = samples.noiseVariance / batch;
  if (data === "noisy" && schedule === "constant")
    return meanSquareAfter(steps, start, eta, 1, Math.sqrt(variance));
  if (data === "noisy" && schedule === "inverse") {
    // x_t is the mean of t samples and of the start, which counts 1/η − 1 times.
    const weight = 1 / eta - 1;
    return (weight ** 2 * start ** 2 + steps * variance) / (weight + steps) ** 2;
  }
  let left = 1;
  let sum = 0;
  for (let t = rates.length - 1; t >= 0; t--) {
    const { keep, add } = meanSquareStep(samples, batch, rates[t] as number);
    sum += left * add;
    left *= keep;
  }
  return sum + left * start * start;
}

function drawsCheck(m: BatchNoiseModel): Check {
  const { draw, drawn, samples, values } = m;
  const { mean, variance } = moments(samples.values);
  if (draw === "replacement") {
    const { mean: got } = moments(drawn.flatMap((d) => [...d]));
    const error = Math.sqrt(variance / (values.batch * values.steps * drawn.length));
    return {
      name: {
        en: "Mean of all draws is that of the data, within 6 standard errors",
        zh: "所有抽样的平均与数据的平均之差在 6 个标准误以内",
      },
      expected: `${fmt(mean)} ± ${fmt(6 * error, 2)}`,
      got: fmt(got),
      pass: Math.abs(got - mean) <= 6 * error,
    };
  }
  // Whole epochs use every sample equally often; a last, smaller batch counts by its size.
  const perEpoch = Math.ceil(samples.values.length / values.batch);
  const last = samples.values.length - values.batch * (perEpoch - 1);
  const whole = Math.floor(values.steps / perEpoch);
  let sum = 0;
  for (let t = 0; t < whole * perEpoch; t++)
    sum += (drawn[0]?.[t] as number) * (t % perEpoch === perEpoch - 1 ? last : values.batch);
  const got = whole > 0 ? sum / (whole * samples.values.length) : mean;
  return {
    name: {
      en: `Mean over ${whole} whole epochs is that of the data`,
      zh: `${whole} 个完整轮次的平均等于数据的平均`,
    },
    expected: fmt(mean, 6),
    got: fmt(got, 6),
    pass: Math.abs(got - mean) < 1e-9,
  };
}

function tunedCheck(m: BatchNoiseModel): Check {
  const k = Math.max(
    0,
    batchSizes.findIndex((b) => b >= m.values.batch),
  );
  const batch = batchSizes[k] as number;
  const { eta, steps } = m.tuned[k] as { eta: number; steps: number };
  const { keep, add } = meanSquareStep(m.samples, batch, eta);
  let square = m.start ** 2;
  let before = square;
  for (let t = 0; t < Math.min(steps, 1e6); t++) {
    before = square;
    square = keep * square + add;
  }
  return {
    name: {
      en: `Best η for B = ${batch}: the target lies between the last two of ${steps} steps`,
      zh: `B = ${batch} 的最优 η：目标落在 ${steps} 步的最后两步之间`,
    },
    expected: `${fmt(Math.sqrt(square), 4)} ≤ ${fmt(m.values.target)} < ${fmt(Math.sqrt(before), 4)}`,
    got: fmt(m.values.target),
    pass:
      !Number.isFinite(steps) ||
      (Math.sqrt(square) <= m.values.target * (1 + 1e-6) &&
        Math.sqrt(before) >= m.values.target * (1 - 1e-6)),
  };
}

export function checks(m: BatchNoiseModel): Check[] {
  const last = m.runs[0]?.[m.values.steps] as number;
  const { x, size } = unrolled(m);
  const square = (m.predicted[m.values.steps] as number) ** 2;
  const closed = expectedSquare(m);
  return [
    {
      name: {
        en: "Last point of the run = weighted sum of start and batches",
        zh: "这次运行的终点 = 起点与各批量的加权和",
      },
      expected: fmt(x, 6),
      got: fmt(last, 6),
      pass: Math.abs(x - last) <= 1e-9 * size + 1e-290,
    },
    {
      name: {
        en: "Expected x² at the end, in closed form or summed backwards",
        zh: "终点的 x² 期望：闭式或倒推求和",
      },
      expected: fmt(closed, 6),
      got: fmt(square, 6),
      pass: near(closed, square) || Math.max(closed, square) < 1e-290,
    },
    drawsCheck(m),
    tunedCheck(m),
  ];
}
