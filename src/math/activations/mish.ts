import { same } from "../../params/index.ts";
import { sigmoid } from "../special/index.ts";
import { defineActivation } from "./activation.ts";

/** The lowest value, at x = −1.19243…. */
const lowest = -0.30884341301725043;

/** tanh(softplus(x)) and its first two derivatives, each from e^(−|x|) alone: no overflow, nothing cancels. */
const gate = (x: number): readonly [t: number, dt: number, d2t: number] => {
  const e = Math.exp(-Math.abs(x));
  const d = x > 0 ? 1 + 2 * e + 2 * e * e : 2 + 2 * e + e * e;
  const t = (x > 0 ? 1 + 2 * e : e * (2 + e)) / d;
  const root = (2 * (1 + e) * (x > 0 ? e : 1)) / d;
  const sech2 = root * root;
  const dt = sech2 * sigmoid(x);
  return [t, dt, dt * (sigmoid(-x) - 2 * t * sigmoid(x))];
};

export const mish = defineActivation({
  name: same("Mish"),
  formula: String.raw`f(x)=x\tanh\bigl(\ln(1+e^{x})\bigr)`,
  derivative: String.raw`f'(x)=t+x\,(1-t^2)\,\sigma(x),\quad t=\tanh\bigl(\ln(1+e^{x})\bigr)`,
  params: {},
  f: (x) => x * gate(x)[0],
  df: (x) => {
    const [t, dt] = gate(x);
    return t + x * dt;
  },
  d2f: (x) => {
    const [, dt, d2t] = gate(x);
    return 2 * dt + x * d2t;
  },
  range: () => [lowest, Number.POSITIVE_INFINITY],
  kinks: () => [],
  monotone: () => false,
  saturates: () => "left",
});
