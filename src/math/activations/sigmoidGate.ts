import { sigmoid } from "../special/index.ts";

/**
 * x·σ(v(x)), the form of SiLU and of both approximations of GELU, and its derivatives; `v`, `dv`, `d2v` are the gate's
 * argument and its derivatives at x.
 */
export const sigmoidGate = {
  f: (x: number, v: number) => x * sigmoid(v),
  df: (x: number, v: number, dv: number) => sigmoid(v) * (1 + x * dv * sigmoid(-v)),
  d2f: (x: number, v: number, dv: number, d2v: number) =>
    sigmoid(v) * sigmoid(-v) * (2 * dv + x * (d2v - dv * dv * Math.tanh(v / 2))),
};

/** min x·σ(x) = −W(1/e), at x = −1.27846…. */
export const lowestGate = -0.2784645427610738;
