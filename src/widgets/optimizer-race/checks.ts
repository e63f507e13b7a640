import { descend, type Optimizer, optimizers, usual } from "../../math/optimizers/index.ts";
import { fmt } from "../../viz/index.ts";
import type { Check } from "../widget.ts";
import { shortName } from "./contestants.ts";
import { type Race, type Runner, ruleOf } from "./model.ts";

const near = (a: number, b: number, tolerance: number) =>
  Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b)) ||
  (!Number.isFinite(a) && !Number.isFinite(b));

/**
 * Five-point differences of the height against the derivative written out by hand. At a kink any slope between those
 * to the left and to the right will do.
 */
function slopeAtStart({ arena: { surface }, start: [x, y] }: Race): Check {
  const out = new Float64Array(2);
  surface.gradient(x, y, out);
  const compare = (f: (s: number) => number, at: number, slope: number) => {
    const h = 1e-4 * Math.max(1, Math.abs(at));
    const central = (8 * (f(at + h) - f(at - h)) - f(at + 2 * h) + f(at - 2 * h)) / (12 * h);
    const left = (f(at) - f(at - h)) / h;
    const right = (f(at + h) - f(at)) / h;
    const kink = !near(left, right, 0.1);
    return {
      central,
      pass:
        // Beyond the largest numbers there are no differences to compare with.
        !Number.isFinite(central) ||
        near(central, slope, 1e-5) ||
        (kink && slope >= Math.min(left, right) - 0.01 && slope <= Math.max(left, right) + 0.01),
    };
  };
  const dx = compare((s) => surface.f(s, y), x, out[0] as number);
  const dy = compare((s) => surface.f(x, s), y, out[1] as number);
  return {
    name: {
      en: "Gradient at the start = differences of the loss",
      zh: "起点处的梯度 = 损失的差分",
    },
    expected: `${fmt(dx.central, 5)}, ${fmt(dy.central, 5)}`,
    got: `${fmt(out[0], 5)}, ${fmt(out[1], 5)}`,
    pass: dx.pass && dy.pass,
  };
}

/** The first steps again, one pure transition after another. */
function sameByHand(race: Race, runner: Runner): Check {
  const rule = ruleOf(runner.id, race.values);
  const { surface } = race.arena;
  const { path } = runner.descent;
  const steps = Math.min(15, path.length / 2 - 1);
  const position = Float64Array.from(race.start);
  const gradient = new Float64Array(2);
  const at = position.slice();
  let state = rule.init(2, runner.hyper);
  for (let t = 1; t <= steps; t++) {
    at.set(position);
    rule.gradientPoint?.(state, position, runner.hyper, at);
    surface.gradient(at[0] as number, at[1] as number, gradient);
    for (const i of [0, 1] as const) {
      gradient[i] = (gradient[i] as number) + (race.noise?.[2 * t - 2 + i] ?? 0);
    }
    const hessian = surface.hessian(position[0] as number, position[1] as number);
    const taken = rule.step(state, gradient, runner.hyper, t, { position, hessian });
    state = taken.state;
    position[0] = (position[0] as number) + (taken.delta[0] as number);
    position[1] = (position[1] as number) + (taken.delta[1] as number);
  }
  const x = path[2 * steps] ?? Number.NaN;
  const y = path[2 * steps + 1] ?? Number.NaN;
  const name = shortName(runner.id);
  return {
    name: {
      en: `${name.en} after ${Math.max(0, steps)} steps, one at a time`,
      zh: `${name.zh} 逐步走 ${Math.max(0, steps)} 步`,
    },
    expected: `${fmt(position[0], 5)}, ${fmt(position[1], 5)}`,
    got: `${fmt(x, 5)}, ${fmt(y, 5)}`,
    pass:
      steps < 0 || (near(x, position[0] as number, 1e-9) && near(y, position[1] as number, 1e-9)),
  };
}

/** Both forms of momentum, their learning rates a factor of 1 − β apart, walk one path. */
function twoForms({ values, arena: { surface }, start }: Race): Check {
  const eta = Math.min(values.eta, 1e-3);
  const { beta } = values;
  const end = (rule: Optimizer, rate: number) => {
    const hyper = usual(rule, { eta: rate, beta } as never);
    const { path } = descend(rule, hyper, surface, start, { steps: 5 });
    return [path.at(-2) ?? Number.NaN, path.at(-1) ?? Number.NaN] as const;
  };
  const a = end(optimizers.momentum as unknown as Optimizer, eta);
  const b = end(optimizers.momentumEma as unknown as Optimizer, eta / (1 - beta));
  return {
    name: {
      en: "Momentum at η and its averaged form at η/(1 − β): one path",
      zh: "动量法用 η，移动平均形式用 η/(1 − β)：同一条轨迹",
    },
    expected: `${fmt(a[0], 6)}, ${fmt(a[1], 6)}`,
    got: `${fmt(b[0], 6)}, ${fmt(b[1], 6)}`,
    pass: near(a[0], b[0], 1e-6) && near(a[1], b[1], 1e-6),
  };
}

/** What a runner felt beyond the true gradient is the common noise. */
function sameNoise(race: Race): Check {
  const { surface } = race.arena;
  const out = new Float64Array(2);
  let worst = 0;
  for (const { id, descent } of race.runners) {
    if ("gradientPoint" in optimizers[id]) continue;
    const { gradients, path } = descent;
    for (let t = 0; 2 * t < gradients.length; t += 7) {
      surface.gradient(path[2 * t] as number, path[2 * t + 1] as number, out);
      for (const i of [0, 1] as const) {
        const felt = (gradients[2 * t + i] as number) - (out[i] as number);
        const size = Math.max(1, Math.abs(gradients[2 * t + i] as number));
        worst = Math.max(worst, Math.abs(felt - (race.noise?.[2 * t + i] ?? 0)) / size);
      }
    }
  }
  return {
    name: {
      en: "Everyone feels the same noise, and the true slope besides",
      zh: "人人受到同样的噪声，其余就是真实的梯度",
    },
    expected: "≤ 1e−9",
    got: fmt(worst),
    pass: worst <= 1e-9,
  };
}

/** Nobody on the map gets below the lowest point. */
function nobodyBelow({ arena: { surface, lowest }, runners }: Race, floor: number): Check {
  const [xmin, xmax, ymin, ymax] = surface.domain;
  let least = Number.POSITIVE_INFINITY;
  for (const { descent } of runners) {
    const { path, loss } = descent;
    for (let t = 0; t < loss.length; t++) {
      const x = path[2 * t] as number;
      const y = path[2 * t + 1] as number;
      if (x < xmin || x > xmax || y < ymin || y > ymax) continue;
      least = Math.min(least, (loss[t] as number) - floor);
    }
  }
  return {
    name: { en: "Nobody falls below the lowest point", zh: "没有人低于最低点" },
    expected: "≥ 0",
    got: fmt(least),
    pass: least >= -1e-9 * Math.max(1, Math.abs(lowest ?? 0)),
  };
}

export function checks(race: Race): Check[] {
  const { lowest } = race.arena;
  const runner = race.runners.at(-1);
  return [
    slopeAtStart(race),
    twoForms(race),
    sameNoise(race),
    ...(runner ? [sameByHand(race, runner)] : []),
    ...(lowest === null ? [] : [nobodyBelow(race, lowest)]),
  ];
}
