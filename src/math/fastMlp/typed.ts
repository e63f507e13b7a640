import { type LayerLayout, mlpLayout, parameterCount } from "../mlp/index.ts";
import { fastSigmoid, fastTanh } from "../special/index.ts";
import { type FastActivation, type FastSpec, lossFactor, type SgdTrainer } from "./spec.ts";

// Five samples side by side, and two units at a time: every number that is loaded serves several products. What looks like
// repetition below is what the engine keeps in registers.

/** h ← f(h) from place `at` to `end`. */
function activate(kind: FastActivation, h: Float64Array, at: number, end: number): void {
  if (kind === "tanh") for (let k = at; k < end; k++) h[k] = fastTanh(h[k]);
  else if (kind === "sigmoid") for (let k = at; k < end; k++) h[k] = fastSigmoid(h[k]);
  else if (kind === "relu") for (let k = at; k < end; k++) h[k] = Math.max(0, h[k]);
}

/** d ← d ⊙ f′, from the values h of f. */
function timesSlope(
  kind: FastActivation,
  d: Float64Array,
  h: Float64Array,
  at: number,
  end: number,
): void {
  if (kind === "tanh") for (let k = at; k < end; k++) d[k] *= 1 - h[k] * h[k];
  else if (kind === "sigmoid") for (let k = at; k < end; k++) d[k] *= h[k] * (1 - h[k]);
  else if (kind === "relu") for (let k = at; k < end; k++) if (!(h[k] > 0)) d[k] = 0;
}

/** Two rows of a product: out[u][s] = p[bias + u] + Σ_k p[from + u·apart + k·stride] · x[k][s], for 5 samples s. */
function twoRows(
  p: Float64Array,
  bias: number,
  from: number,
  apart: number,
  stride: number,
  x: Float64Array,
  at: number,
  end: number,
  out: Float64Array,
  to: number,
): void {
  let a0 = bias < 0 ? 0 : p[bias];
  let b0 = bias < 0 ? 0 : p[bias + 1];
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  let a4 = a0;
  let b1 = b0;
  let b2 = b0;
  let b3 = b0;
  let b4 = b0;
  let w = from;
  for (let k = at; k < end; k += 5, w += stride) {
    const u = p[w];
    const v = p[w + apart];
    const x0 = x[k];
    const x1 = x[k + 1];
    const x2 = x[k + 2];
    const x3 = x[k + 3];
    const x4 = x[k + 4];
    a0 += u * x0;
    a1 += u * x1;
    a2 += u * x2;
    a3 += u * x3;
    a4 += u * x4;
    b0 += v * x0;
    b1 += v * x1;
    b2 += v * x2;
    b3 += v * x3;
    b4 += v * x4;
  }
  out[to] = a0;
  out[to + 1] = a1;
  out[to + 2] = a2;
  out[to + 3] = a3;
  out[to + 4] = a4;
  out[to + 5] = b0;
  out[to + 6] = b1;
  out[to + 7] = b2;
  out[to + 8] = b3;
  out[to + 9] = b4;
}

/** One row of the same. */
function oneRow(
  p: Float64Array,
  bias: number,
  from: number,
  stride: number,
  x: Float64Array,
  at: number,
  end: number,
  out: Float64Array,
  to: number,
): void {
  let a0 = bias < 0 ? 0 : p[bias];
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  let a4 = a0;
  let w = from;
  for (let k = at; k < end; k += 5, w += stride) {
    const u = p[w];
    a0 += u * x[k];
    a1 += u * x[k + 1];
    a2 += u * x[k + 2];
    a3 += u * x[k + 3];
    a4 += u * x[k + 4];
  }
  out[to] = a0;
  out[to + 1] = a1;
  out[to + 2] = a2;
  out[to + 3] = a3;
  out[to + 4] = a4;
}

/** z = W h + b, five samples at once. */
function forward(
  p: Float64Array,
  { inputs, outputs, weights, biases }: LayerLayout,
  h: Float64Array,
  below: number,
  at: number,
): void {
  const end = below + 5 * inputs;
  let o = 0;
  for (; o + 2 <= outputs; o += 2) {
    const w = weights + o * inputs;
    twoRows(p, biases + o, w, inputs, 1, h, below, end, h, at + 5 * o);
  }
  if (o < outputs) oneRow(p, biases + o, weights + o * inputs, 1, h, below, end, h, at + 5 * o);
}

/** W^T δ, five samples at once. */
function passDown(
  p: Float64Array,
  { inputs, outputs, weights }: LayerLayout,
  delta: Float64Array,
  below: number,
  at: number,
): void {
  const end = at + 5 * outputs;
  let i = 0;
  for (; i + 2 <= inputs; i += 2) {
    twoRows(p, -1, weights + i, 1, inputs, delta, at, end, delta, below + 5 * i);
  }
  if (i < inputs) oneRow(p, -1, weights + i, inputs, delta, at, end, delta, below + 5 * i);
}

/** Adds δ h^T and δ, summed over five samples, to the gradient. */
function addGradient(
  g: Float64Array,
  { inputs, outputs, weights, biases }: LayerLayout,
  h: Float64Array,
  delta: Float64Array,
  below: number,
  at: number,
): void {
  const end = below + 5 * inputs;
  for (let o = 0; o < outputs; o += 2) {
    const d = at + 5 * o;
    const a0 = delta[d];
    const a1 = delta[d + 1];
    const a2 = delta[d + 2];
    const a3 = delta[d + 3];
    const a4 = delta[d + 4];
    let w = weights + o * inputs;
    g[biases + o] += a0 + a1 + (a2 + a3) + a4;
    if (o + 1 === outputs) {
      for (let k = below; k < end; k += 5, w++) {
        g[w] += a0 * h[k] + a1 * h[k + 1] + (a2 * h[k + 2] + a3 * h[k + 3]) + a4 * h[k + 4];
      }
      return;
    }
    const b0 = delta[d + 5];
    const b1 = delta[d + 6];
    const b2 = delta[d + 7];
    const b3 = delta[d + 8];
    const b4 = delta[d + 9];
    g[biases + o + 1] += b0 + b1 + (b2 + b3) + b4;
    for (let k = below; k < end; k += 5, w++) {
      const x0 = h[k];
      const x1 = h[k + 1];
      const x2 = h[k + 2];
      const x3 = h[k + 3];
      const x4 = h[k + 4];
      g[w] += a0 * x0 + a1 * x1 + (a2 * x2 + a3 * x3) + a4 * x4;
      g[w + inputs] += b0 * x0 + b1 * x1 + (b2 * x2 + b3 * x3) + b4 * x4;
    }
  }
}

/** The trainer in typed arrays: where there is no WebAssembly. */
export function typedTrainer(
  spec: FastSpec,
  x: Float64Array,
  y: Float64Array,
  rows: number,
): SgdTrainer {
  const { sizes, batch, loss, activation, output } = spec;
  const layers = mlpLayout(sizes);
  const parameters = new Float64Array(parameterCount(sizes));
  const gradient = new Float64Array(parameters.length);
  /** Where the units of each layer stand, the input's first. */
  const starts = [0];
  for (const size of sizes) starts.push(starts[starts.length - 1] + 5 * size);
  const last = layers.length;
  const h = new Float64Array(starts[last + 1]);
  const delta = new Float64Array(starts[last + 1]);
  const [inputs, width, out] = [sizes[0], sizes[last], starts[last]];
  const order = Uint32Array.from({ length: rows }, (_, n) => n);

  /** Takes up to five samples from `from` on; the places of missing ones add nothing. */
  const block = (from: number, count: number): void => {
    for (let s = 0; s < count; s++) {
      const n = order[from + s] * inputs;
      for (let i = 0; i < inputs; i++) h[5 * i + s] = x[n + i];
    }
    for (let l = 0; l < last; l++) {
      forward(parameters, layers[l], h, starts[l], starts[l + 1]);
      activate(l + 1 === last ? output : activation, h, starts[l + 1], starts[l + 2]);
    }
    for (let s = 0; s < 5; s++) {
      const n = s < count ? order[from + s] * width : -1;
      for (let k = 0; k < width; k++) {
        const at = out + 5 * k + s;
        delta[at] = n < 0 ? 0 : h[at] - y[n + k];
      }
    }
    if (loss !== "bceWithLogits") timesSlope(output, delta, h, out, starts[last + 1]);
    for (let l = last - 1; l >= 0; l--) {
      addGradient(gradient, layers[l], h, delta, starts[l], starts[l + 1]);
      if (l === 0) return;
      passDown(parameters, layers[l], delta, starts[l], starts[l + 1]);
      timesSlope(activation, delta, h, starts[l], starts[l + 1]);
    }
  };
  const epoch = (rate: number): void => {
    for (let from = 0; from < rows; from += batch) {
      const to = Math.min(rows, from + batch);
      for (let n = from; n < to; n += 5) block(n, Math.min(5, to - n));
      const share = rate / (to - from);
      for (let i = 0; i < parameters.length; i++) {
        parameters[i] -= share * gradient[i];
        gradient[i] = 0;
      }
    }
  };
  return {
    path: "typed",
    parameters,
    reorder: (next) => order.set(next),
    epochs(count, rate) {
      for (let e = 0; e < count; e++) epoch(rate * lossFactor(spec));
    },
  };
}
