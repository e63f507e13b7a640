import { expect, test } from "vitest";
import { normals, rngFor, uniform } from "../../src/math/random/index.ts";
import { softmax } from "../../src/math/softmax/index.ts";
import { bindSurface, surfaces } from "../../src/math/surfaces/index.ts";
import { predictionSources } from "../../src/predictions/sources.ts";

type Pair = readonly [number, number];
type Rule = (g: Pair, t: number) => Pair;

const sources = await predictionSources();

/** Sum of f over N(0, std²), by the trapezoid rule. */
const mean = (f: (x: number) => number, std: number): number => {
  const n = 40_000;
  const h = (20 * std) / n;
  let sum = 0;
  for (let i = 0; i <= n; i++) {
    const x = -10 * std + i * h;
    sum += (f(x) * Math.exp(-0.5 * (x / std) ** 2) * h) / (std * Math.sqrt(2 * Math.PI));
  }
  return sum;
};
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** Walks a rule by hand; gives f at every point. */
const walk = (
  f: (x: number, y: number) => number,
  gradient: (x: number, y: number) => Pair,
  [x0, y0]: Pair,
  rule: Rule,
  steps: number,
): number[] => {
  let [x, y] = [x0, y0];
  const out = [f(x, y)];
  for (let t = 1; t <= steps; t++) {
    const [dx, dy] = rule(gradient(x, y), t);
    x -= dx;
    y -= dy;
    out.push(f(x, y));
  }
  return out;
};
/** A rule for each coordinate alone. */
const each = (make: () => (g: number, t: number) => number): Rule => {
  const [a, b] = [make(), make()];
  return ([gx, gy], t) => [a(gx, t), b(gy, t)];
};
const sgd = (eta: number) => each(() => (g) => eta * g);
const heavy = (eta: number, beta = 0.9, share = 1) =>
  each(() => {
    let v = 0;
    return (g) => {
      v = beta * v + share * g;
      return eta * v;
    };
  });
const nesterov = (eta: number, beta = 0.9) =>
  each(() => {
    let v = 0;
    return (g) => {
      v = beta * v + g;
      return eta * (g + beta * v);
    };
  });
const adaGrad = (eta: number) =>
  each(() => {
    let sum = 0;
    return (g) => {
      sum += g * g;
      return (eta * g) / (Math.sqrt(sum) + 1e-10);
    };
  });
/** Adam's step for one coordinate. */
const adamOf = (eta: number) => {
  let [m, v] = [0, 0];
  return (g: number, t: number) => {
    m = 0.9 * m + 0.1 * g;
    v = 0.999 * v + 0.001 * g * g;
    return (eta * (m / (1 - 0.9 ** t))) / (Math.sqrt(v / (1 - 0.999 ** t)) + 1e-8);
  };
};
const adam = (eta: number) => each(() => adamOf(eta));

// The ravine along its own axes: curvature 0.18 along the floor, 18 across, turned by 25°.
const turn = (25 * Math.PI) / 180;
const ravineStart: Pair = [
  -3.4 * Math.cos(turn) - 2.4 * Math.sin(turn),
  -3.4 * Math.sin(turn) + 2.4 * Math.cos(turn),
];
const ravine = (rule: Rule, steps = 150) =>
  walk(
    (x, y) => (0.18 * x * x + 18 * y * y) / 2,
    (x, y) => [0.18 * x, 18 * y],
    ravineStart,
    rule,
    steps,
  );
/** Who is first below 0.01. */
const firstBelow = (runs: Readonly<Record<string, readonly number[]>>, floor = 0): string => {
  const steps = Object.entries(runs)
    .map(([id, heights]) => [id, heights.findIndex((h) => h - floor < 0.01)] as const)
    .filter(([, step]) => step >= 0)
    .sort(([, a], [, b]) => a - b);
  return steps[0]?.[0] ?? "none";
};

/** Sixteen units after one step with η = 5, whose gradient is taken by differences. */
function afterTheBurst(slope: number) {
  const inputs = rngFor(1, "inputs");
  const x = Array.from(
    { length: 64 },
    (): Pair => [uniform(inputs, -1, 1), uniform(inputs, -1, 1)],
  );
  const w = normals(rngFor(1, "weights"), 32);
  const units = Array.from({ length: 16 }, (_, u) => [w[2 * u] ?? 0, w[2 * u + 1] ?? 0, 0]);
  const f = (z: number) => (z > 0 ? z : slope * z);
  const input = (unit: readonly number[], [x1, x2]: Pair, shift = 0) =>
    (unit[0] ?? 0) * (x1 + shift) + (unit[1] ?? 0) * (x2 + shift) + (unit[2] ?? 0);
  const loss = () =>
    x.reduce((sum, point) => {
      const output = units.reduce((out, unit) => out + 0.25 * f(input(unit, point)), 0);
      return sum + (output + 3 - Math.sin(2 * point[0])) ** 2 / 128;
    }, 0);
  const gradient = () =>
    units.map((unit) =>
      unit.map((value, k) => {
        unit[k] = value + 1e-6;
        const up = loss();
        unit[k] = value - 1e-6;
        const down = loss();
        unit[k] = value;
        return (up - down) / 2e-6;
      }),
    );
  const first = gradient();
  units.forEach((unit, u) => {
    unit.forEach((value, k) => {
      unit[k] = value - 5 * (first[u]?.[k] ?? 0);
    });
  });
  return {
    firing: (shift: number) => units.filter((u) => x.some((p) => input(u, p, shift) > 0)).length,
    still: () => gradient().filter((g) => Math.hypot(...g) < 1e-7).length,
  };
}
const share = (n: number) => (n === 0 ? "none" : n === 16 ? "all" : n < 8 ? "few" : "most");

/** Modulus of the larger root of z² − (1 + β − ηλ)z + β. */
const heavyRadius = (etaLambda: number, beta: number) => {
  const b = 1 + beta - etaLambda;
  const under = b * b - 4 * beta;
  return under < 0 ? Math.sqrt(beta) : (Math.abs(b) + Math.sqrt(under)) / 2;
};
const curvatures = Array.from({ length: 200 }, (_, i) => 0.01 ** (i / 199));

/** Mean end of a weight that starts at 1 and feels noise and decay alone. */
const decayed = (noise: number, decoupled: boolean) => {
  const z = normals(rngFor(7, `weight ${noise}`), 16 * 2000);
  let sum = 0;
  for (let run = 0; run < 16; run++) {
    const step = adamOf(1e-3);
    let w = 1;
    for (let t = 1; t <= 2000; t++) {
      const g = noise * (z[run * 2000 + t - 1] ?? 0);
      w -= decoupled ? step(g, t) + 1e-4 * w : step(g + 0.1 * w, t);
    }
    sum += w / 16;
  }
  return sum;
};
const shrunkMore = (loud: number, quiet: number) =>
  Math.abs(loud - quiet) < 0.1 ? "same" : loud < quiet ? "loud" : "quiet";

/** How far from the origin one of Newton's steps leads, on a quadratic with these curvatures along its axes. */
const newton = ([x, y]: Pair, [a, b]: Pair) => Math.hypot(x - (a * x) / a, y - (b * y) / b);

/** What is right, by another way than the drawing's model. */
const independent: Readonly<Record<string, () => string>> = {
  "P-ACT-01": () => {
    const slope = mean((x) => sigmoid(x) * (1 - sigmoid(x)), 5);
    return Math.abs(slope - 0.075) < 0.001 ? "third" : String(slope);
  },
  "P-ACT-02": () => {
    const relu = mean((x) => Math.max(0, x), 1);
    return Math.abs(relu - 0.4) < 0.01 ? "root" : String(relu);
  },
  // Both parts of δ·x have the sign of δ where both inputs are positive.
  "P-ACT-03": () => {
    const z = normals(rngFor(3, "inputs"), 400);
    return z.every((a, i) => sigmoid(a) * sigmoid(z[(i + 1) % 400] ?? 0) > 0) ? "none" : "half";
  },
  "P-ACT-04": () => {
    const variance = mean((x) => (sigmoid(x) - 0.5) ** 2, 1);
    const centre = mean((x) => sigmoid(x) - 0.5, 1);
    expect((variance + 100 * 0.25) / variance).toBeCloseTo(577, -0.5);
    const condition = (variance + 100 * centre ** 2) / variance;
    return Math.abs(condition - 1) < 1e-6 ? "one" : String(condition);
  },
  "P-ACT-05": () => {
    const burst = afterTheBurst(0);
    expect(burst.firing(0)).toBe(0);
    return share(burst.firing(3));
  },
  "P-ACT-06": () => {
    const burst = afterTheBurst(0.01);
    expect([burst.firing(0), afterTheBurst(0).still()]).toEqual([0, 16]);
    return share(burst.still());
  },
  "P-ACT-07": () => {
    const [p, q] = [softmax([2, 1, 0.1], 1), softmax([1002, 1001, 1000.1], 1)];
    return p.every((v, i) => Math.abs(v - (q[i] ?? 0)) < 1e-9) ? "none" : "largest";
  },
  // 65504 is the largest float16.
  "P-ACT-08": () => (Math.exp(12) > 65504 ? "overflow" : "fine"),
  "P-ACT-09": () => {
    const e = [2, 1, 0.1].map((z) => Math.exp(10 * (z - 2)));
    const p = e.map((v) => v / e.reduce((a, b) => a + b));
    const slopes = p.flatMap((pi, i) => p.map((pj, j) => 10 * pi * ((i === j ? 1 : 0) - pj)));
    return Math.max(...slopes.map(Math.abs)) < 0.01 ? "none" : "tenfold";
  },
  "P-GD-01": () => {
    let y = 1;
    for (let t = 0; t < 20; t++) y -= 2 * y;
    return Math.abs(y) === 1 ? "stays" : "swings";
  },
  "P-GD-02": () => {
    const ys = [1];
    for (let t = 0; t < 50; t++) ys.push((ys[t] ?? 0) - 1.9 * (ys[t] ?? 0));
    return (ys[1] ?? 0) < 0 && Math.abs(ys[50] ?? 1) < 0.01 ? "swings" : "diverges";
  },
  "P-GD-03": () => {
    const steps = (kappa: number) => Math.ceil(Math.log(1e-6) / Math.log(1 - 1 / kappa));
    expect(steps(10)).toBe(132);
    return Math.round(steps(100) / 100) === 14 ? "linear" : "root";
  },
  "P-GD-04": () => {
    const xs = [5];
    for (let t = 0; t < 60; t++) xs.push((1 - 0.2 * (t % 2 === 0 ? 1 : 4)) * (xs[t] ?? 0));
    return Math.abs(xs[60] ?? 1) < Math.abs(xs[30] ?? 0) / 100 ? "falls" : "floor";
  },
  // With η = 1/t the point is the mean of t samples of ±1.
  "P-GD-05": () => {
    const rng = rngFor(5, "signs");
    let square = 0;
    for (let run = 0; run < 400; run++) {
      let x = 2;
      for (let t = 1; t <= 200; t++) x -= (x - (uniform(rng, -1, 1) < 0 ? -1 : 1)) / t;
      square += (x * x) / 400;
    }
    return Math.abs(Math.sqrt(square * 200) - 1) < 0.1 ? "root" : "floor";
  },
  "P-GD-06": () => {
    let x = 2;
    let square = 0;
    for (let t = 0; t < 400; t++) {
      x -= 0.1 * (x - (t % 256 < 128 ? -1 : 1));
      if (t >= 200) square += (x * x) / 200;
    }
    const ball = Math.sqrt(0.1 / 1.9);
    expect(ball).toBeCloseTo(0.23, 2);
    return Math.sqrt(square) > 2 * ball ? "more" : "same";
  },
  "P-GD-07": () => (newton([1, 0.1], [2, -2]) === 0 ? "saddle" : "left"),
  "P-GD-08": () => {
    let [x, y] = [1, 0];
    for (let t = 0; t < 60; t++) [x, y] = [x - 0.1 * 2 * x, y + 0.1 * 2 * y];
    return Math.hypot(x, y) < 1e-5 ? "saddle" : "left";
  },
  "P-GD-09": () => (newton([0.8, 0.5], [-2, -2]) === 0 ? "maximum" : "left"),
  "P-OPT-01": () =>
    firstBelow({
      sgd: ravine(sgd(0.105)),
      momentum: ravine(heavy(0.05)),
      nesterov: ravine(nesterov(0.05)),
    }),
  "P-OPT-02": () => {
    const rules = {
      sgd: sgd(0.12),
      momentum: heavy(0.12),
      nesterov: nesterov(0.12),
      adam: adam(0.12),
    };
    return Object.entries(rules)
      .filter(([, rule]) => !((ravine(rule).at(-1) ?? Number.NaN) < 100))
      .map(([id]) => id)
      .join(" ");
  },
  "P-OPT-03": () => {
    const [sum, average] = [ravine(heavy(0.05)), ravine(heavy(0.05, 0.9, 0.1))];
    return (sum.at(-1) ?? 1) < (average.at(-1) ?? 0) ? "momentum" : "momentumEma";
  },
  "P-OPT-04": () => {
    const { f, gradient, minima } = bindSurface(surfaces.plateau);
    const at = (x: number, y: number): Pair => {
      const g = new Float64Array(2);
      gradient(x, y, g);
      return [g[0] ?? 0, g[1] ?? 0];
    };
    const go = (rule: Rule) => walk(f, at, [3.4, 2.6], rule, 120);
    return firstBelow(
      {
        sgd: go(sgd(0.5)),
        momentum: go(heavy(0.2)),
        adagrad: go(adaGrad(0.3)),
        adam: go(adam(0.1)),
      },
      minima[0]?.f ?? 0,
    );
  },
  "P-OPT-05": () => {
    const rate = Math.max(...curvatures.map((c) => heavyRadius(c, 0.97)));
    const plain = 99 / 101;
    const best = 9 / 11;
    expect(Math.log(best) / Math.log(plain)).toBeCloseTo(10, 0);
    expect(best ** 2).toBeCloseTo(0.67, 2);
    return rate < best ? "faster" : rate < plain ? "between" : rate < 1 ? "slower" : "diverges";
  },
  "P-OPT-06": () =>
    curvatures.every((c) => heavyRadius(2.5 * c, 0.5) < 1) ? "converges" : "diverges",
  "P-OPT-07": () => {
    const step = adamOf(1);
    let length = 0;
    for (let t = 1; t <= 100; t++) length = step(1000, t);
    return Math.abs(length - 1) < 1e-6 ? "same" : "thousand";
  },
  // η·1/√(1 + … + 1), a thousand of them.
  "P-OPT-08": () => (Math.abs(32 / Math.sqrt(1000) - 1) < 0.02 ? "thirtieth" : "thousandth"),
  "P-OPT-09": () => shrunkMore(decayed(10, false), decayed(0.1, false)),
  "P-OPT-10": () => shrunkMore(decayed(10, true), decayed(0.1, true)),
};

test("each prediction is checked by another way", () => {
  expect(Object.keys(independent).sort()).toEqual(sources.map(({ id }) => id).sort());
});

test.each(sources.map(({ id, right }) => [id, right] as const))("%s: it is “%s”", (id, right) => {
  expect(independent[id]?.()).toBe(right);
});

test("numbers that a question quotes are the ones that its drawing shows", () => {
  const ask = (id: string) => sources.find((s) => s.id === id)?.ask.en ?? "";
  expect(ask("P-ACT-01")).toContain(mean((x) => sigmoid(x) * (1 - sigmoid(x)), 1).toFixed(2));
  const [p = 0] = softmax([2, 1, 0.1], 1);
  expect(ask("P-ACT-09")).toContain((p * (1 - p)).toFixed(2));
  const [a, b] = softmax([12, 11], 1);
  expect(ask("P-ACT-08")).toContain(`${a?.toFixed(2)} and ${b?.toFixed(2)}`);
});
