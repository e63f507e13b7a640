import { normalDensity } from "../../math/special/index.ts";
import { outputStatistics } from "../../math/statistics/index.ts";
import { fmt, percent } from "../../viz/index.ts";
import type { Check } from "../widget.ts";
import { geluGaps } from "./gelu.ts";
import { type ActivationModel, type Focus, flatBelow, inputHeight, type Line } from "./model.ts";

/** ∫ f′ by Simpson's rule between kinks, plus the jumps of f, against f(right) − f(left). */
function rise({ fn, name, value }: Line): Check {
  const ends = [value.xs[0] as number, value.xs[value.xs.length - 1] as number] as const;
  const inside = fn.kinks.filter((k) => k > ends[0] && k < ends[1]);
  const borders = [ends[0], ...inside, ends[1]];
  let integral = value.breaks.reduce((sum, b) => sum + (b.jump ? b.right - b.left : 0), 0);
  for (let p = 1; p < borders.length; p++) {
    // A hair off the kinks, where the slope is a matter of convention.
    const a = (borders[p - 1] as number) + 1e-9;
    const b = (borders[p] as number) - 1e-9;
    const n = 2 * Math.max(1, Math.ceil((b - a) / 0.02));
    const h = (b - a) / n;
    let sum = fn.df(a) + fn.df(b);
    for (let i = 1; i < n; i++) sum += (i % 2 === 1 ? 4 : 2) * fn.df(a + i * h);
    integral += (sum * h) / 3;
  }
  const expected = fn.f(ends[1]) - fn.f(ends[0]);
  return {
    name: {
      en: `${name.en}: the area under f′ (and the jumps) is the rise of f over the axis`,
      zh: `${name.zh}：f′ 下的面积（加上跳跃）等于 f 在横轴上的增量`,
    },
    expected: fmt(expected, 6),
    got: fmt(integral, 6),
    pass: Math.abs(integral - expected) <= 2e-5 * Math.max(1, Math.abs(expected)),
  };
}

/** Stein's lemma: E[(Z − μ) f(Z)]/σ² = E f′(Z), and each jump of f counts with the density there. */
function stein({ line, output }: Focus, { values }: ActivationModel): Check {
  const { mean, std } = values;
  const { f, kinks } = line.fn;
  const product = outputStatistics(
    { f: (x) => ((x - mean) / std ** 2) * f(x), df: () => 0, kinks },
    { mean, std },
  ).mean;
  const jumps = kinks.reduce((sum, k) => {
    const height = f(k + 1e-9) - f(k - 1e-9);
    return Math.abs(height) > 1e-6 ? sum + (height * normalDensity((k - mean) / std)) / std : sum;
  }, 0);
  const expected = output.meanSlope + jumps;
  return {
    name: {
      en: `${line.name.en}: mean slope by Stein’s lemma, from values of f alone`,
      zh: `${line.name.zh}：只用 f 的取值，由斯坦引理得到的平均斜率`,
    },
    expected: fmt(expected, 6),
    got: fmt(product, 6),
    pass: Math.abs(product - expected) <= 1e-6 * Math.max(1, Math.abs(expected)),
  };
}

function withinRange(lines: readonly Line[]): Check {
  const slack = 1e-12;
  let outside = 0;
  let seen = 0;
  for (const { fn, value } of lines)
    for (const y of value.ys) {
      if (Number.isNaN(y)) continue;
      seen++;
      if (y < fn.range[0] - slack || y > fn.range[1] + slack) outside++;
    }
  return {
    name: {
      en: `No drawn value leaves its function’s range (${seen} values)`,
      zh: `画出的值都在各函数的值域内（共 ${seen} 个）`,
    },
    expected: "0",
    got: String(outside),
    pass: outside === 0,
  };
}

/** The saturated share counted on a fine even grid, each cell weighted with the density of the input. */
function counted({ line, saturated }: Focus, { values }: ActivationModel): Check {
  const n = 2000;
  let flat = 0;
  let all = 0;
  for (let i = 0; i < n; i++) {
    const x = values.mean + values.std * 7 * ((2 * i + 1) / n - 1);
    const weight = inputHeight(x, values);
    all += weight;
    if (Math.abs(line.fn.df(x)) < flatBelow) flat += weight;
  }
  return {
    name: {
      en: `${line.name.en}: saturated share, counted on ${n} weighted inputs`,
      zh: `${line.name.zh}：在 ${n} 个加权输入上数出的饱和比例`,
    },
    expected: percent(saturated, 1),
    got: percent(flat / all, 1),
    pass: Math.abs(flat / all - saturated) < 0.01,
  };
}

/** f′ of a typed function against a difference quotient; undefined at kinks and where there is nothing to compare. */
function differences({ fn, name }: Line, x: number): Check | undefined {
  const h = 1e-5;
  const right = (fn.f(x + h) - fn.f(x)) / h;
  const left = (fn.f(x) - fn.f(x - h)) / h;
  const exact = fn.df(x);
  const size = 1 + Math.abs(exact) + Math.abs(fn.f(x));
  if (!Number.isFinite(right + left + exact) || Math.abs(right - left) > 1e-3 * size) return;
  const middle = (right + left) / 2;
  return {
    name: {
      en: `${name.en}: exact f′ at the cursor against a difference quotient`,
      zh: `${name.zh}：游标处的精确 f′ 与差商相符`,
    },
    expected: fmt(exact, 5),
    got: fmt(middle, 5),
    pass: Math.abs(middle - exact) < 2e-3 * size,
  };
}

function gelu(id: "geluTanh" | "geluSigmoid", form: string, bound: number): Check {
  const { gap } = geluGaps()[id];
  return {
    name: {
      en: `${form} form of GELU: largest distance from the exact one`,
      zh: `GELU 的 ${form} 近似：与精确值的最大误差`,
    },
    expected: `≤ ${fmt(bound)}`,
    got: fmt(gap),
    pass: gap <= bound,
  };
}

export function checks(model: ActivationModel): Check[] {
  const { lines, focus, values } = model;
  const known = lines.filter((l) => l.id !== "own");
  const own = lines.find((l) => l.id === "own");
  const subject = focus && focus.line.id !== "own" ? focus.line : known[0];
  const shown = (id: string) => known.some((l) => l.id === id);
  return [
    subject && rise(subject),
    focus && focus.line.id !== "own" && stein(focus, model),
    focus && focus.line.id !== "own" && counted(focus, model),
    known.length > 0 && withinRange(known),
    own && differences(own, values.x),
    shown("gelu") && shown("geluTanh") && gelu("geluTanh", "tanh", 4.8e-4),
    shown("gelu") && shown("geluSigmoid") && gelu("geluSigmoid", "sigmoid", 0.021),
  ].filter((check) => typeof check === "object");
}
