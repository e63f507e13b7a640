import { activations } from "../math/activations/index.ts";
import { normals, rngFor, uniform } from "../math/random/index.ts";
import type { Proof } from "./proof.ts";
import { usualActivation } from "./usualActivation.ts";

const units = 16;
const examples = 64;
const output = 0.25;
const relu = usualActivation(activations.relu);

/** One layer of ReLUs on two inputs under fixed output weights: a row w₁, w₂, b per unit. */
type Layer = Float64Array;

const inputs = (() => {
  const rng = rngFor(1, "inputs");
  return Array.from(
    { length: examples },
    () => [uniform(rng, -1, 1), uniform(rng, -1, 1)] as const,
  );
})();
const target = (x: number) => -3 + Math.sin(2 * x);

function initial(bias: number): Layer {
  const weights = normals(rngFor(1, "weights"), 2 * units);
  return Float64Array.from({ length: 3 * units }, (_, i) =>
    i % 3 === 2 ? bias : (weights[2 * Math.floor(i / 3) + (i % 3)] as number),
  );
}

const preActivation = (layer: Layer, unit: number, x: readonly [number, number], shift: number) =>
  (layer[3 * unit] as number) * (x[0] + shift) +
  (layer[3 * unit + 1] as number) * (x[1] + shift) +
  (layer[3 * unit + 2] as number);

/** Mean gradient of ½(ŷ − y)² over all examples, laid out like the layer; the layer below adds `shift` to its outputs. */
function gradient(layer: Layer, shift: number): Layer {
  const sum = new Float64Array(3 * units);
  for (const x of inputs) {
    const z = Array.from({ length: units }, (_, u) => preActivation(layer, u, x, shift));
    const error = z.reduce((y, zu) => y + output * relu.f(zu), 0) - target(x[0]);
    z.forEach((zu, u) => {
      const delta = (error * output * relu.df(zu)) / examples;
      [x[0] + shift, x[1] + shift, 1].forEach((input, k) => {
        sum[3 * u + k] = (sum[3 * u + k] as number) + delta * input;
      });
    });
  }
  return sum;
}

const stepped = (layer: Layer, eta: number): Layer => {
  const g = gradient(layer, 0);
  return layer.map((w, i) => w - eta * (g[i] as number));
};

const dead = (layer: Layer, shift: number): number =>
  Array.from({ length: units }, (_, u) =>
    inputs.every((x) => preActivation(layer, u, x, shift) <= 0),
  ).filter(Boolean).length;

const norm = (v: Float64Array) => Math.hypot(...v);

/** Units that fire on no example, and what brings them back. */
export const e016: Proof = {
  id: "E-016",
  run() {
    const calm = stepped(initial(0), 0.1);
    const burst = stepped(initial(0), 5);
    const sunk = initial(-5);
    const count = (en: string, zh: string, value: number, expected: number) => ({
      label: { en, zh },
      value,
      expected,
      tolerance: 0,
    });
    return [
      count(
        "dead units of 16 after one step, $\\eta=0.1$",
        "一步之后 16 个单元里死了几个，$\\eta=0.1$",
        dead(calm, 0),
        0,
      ),
      count("dead after one step, $\\eta=5$", "一步之后死了几个，$\\eta=5$", dead(burst, 0), 16),
      count(
        "still dead once the inputs move by 3",
        "输入整体平移 3 之后还死着几个",
        dead(burst, 3),
        13,
      ),
      count("dead before any step, $b=-5$", "还没训练就死了几个，$b=-5$", dead(sunk, 0), 16),
      count("norm of their gradient", "它们的梯度范数", norm(gradient(sunk, 0)), 0),
      {
        label: { en: "norm once the inputs move by 3", zh: "输入平移 3 之后的梯度范数" },
        value: norm(gradient(sunk, 3)),
        expected: 3.75,
        tolerance: 0.05,
        digits: 3,
      },
    ];
  },
};
