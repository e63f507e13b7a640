import { activations, type BoundActivation, bindActivation } from "../activations/index.ts";
import { type LayerLayout, mlpLayout, parameterCount } from "./layout.ts";
import { type MlpLossId, mlpLosses } from "./loss.ts";

export interface MlpSpec {
  /** Width of the input, of every hidden layer and of the output. */
  readonly sizes: readonly number[];
  /** Of the hidden layers. */
  readonly activation: BoundActivation;
  /** Of the last layer; linear if absent. */
  readonly output?: BoundActivation;
  readonly loss: MlpLossId;
}

/** One layer's part of a batch, each [rows, outputs] in the front of a longer buffer. */
export interface LayerTrace {
  readonly layout: LayerLayout;
  /** z = h W^T + b, before the activation. */
  readonly z: Float64Array;
  readonly h: Float64Array;
  /** ∂L/∂z. */
  readonly delta: Float64Array;
}

/**
 * A multilayer perceptron, z_l = h_{l−1} W_l^T + b_l, h_l = f(z_l), with back-propagation (source: backprop). Batches are
 * row-major, one sample a row. Everything is computed in buffers of its own, made once for `capacity` rows.
 */
export interface Mlp {
  readonly spec: MlpSpec;
  readonly layers: readonly LayerTrace[];
  /** W₁, b₁, W₂, b₂, … for anybody to change. */
  readonly parameters: Float64Array;
  /** ∂L/∂parameters, of the last `backward`. */
  readonly gradient: Float64Array;
  /** x [rows, inputs] → output [rows, outputs], in a buffer that the next call overwrites. */
  forward(x: Float64Array, rows: number): Float64Array;
  /** The loss of what `forward` left; leaves ∂L/∂output in the last layer's delta. */
  loss(targets: Float64Array, rows: number): number;
  /** Forward, loss and the gradient. Returns the loss. */
  backward(x: Float64Array, targets: Float64Array, rows: number): number;
}

const linear = bindActivation(activations.identity, {});

/** h W^T + b. */
function affine(
  h: Float64Array,
  parameters: Float64Array,
  { inputs, outputs, weights, biases }: LayerLayout,
  rows: number,
  z: Float64Array,
): void {
  for (let n = 0; n < rows; n++) {
    for (let o = 0; o < outputs; o++) {
      const row = weights + o * inputs;
      let sum = parameters[biases + o];
      for (let i = 0; i < inputs; i++) sum += parameters[row + i] * h[n * inputs + i];
      z[n * outputs + o] = sum;
    }
  }
}

/** ∂L/∂W = δ^T h and ∂L/∂b = Σ δ, into the places of W and b. */
function parameterGradient(
  delta: Float64Array,
  h: Float64Array,
  { inputs, outputs, weights, biases }: LayerLayout,
  rows: number,
  gradient: Float64Array,
): void {
  gradient.fill(0, weights, biases + outputs);
  for (let n = 0; n < rows; n++) {
    for (let o = 0; o < outputs; o++) {
      const d = delta[n * outputs + o];
      const row = weights + o * inputs;
      gradient[biases + o] += d;
      for (let i = 0; i < inputs; i++) gradient[row + i] += d * h[n * inputs + i];
    }
  }
}

/** δ W ⊙ f′(z): ∂L/∂z one layer further down. */
function passDown(
  delta: Float64Array,
  parameters: Float64Array,
  { inputs, outputs, weights }: LayerLayout,
  rows: number,
  below: LayerTrace,
  activation: BoundActivation,
): void {
  for (let n = 0; n < rows; n++) {
    for (let i = 0; i < inputs; i++) {
      let sum = 0;
      for (let o = 0; o < outputs; o++) {
        sum += delta[n * outputs + o] * parameters[weights + o * inputs + i];
      }
      below.delta[n * inputs + i] = sum * activation.df(below.z[n * inputs + i]);
    }
  }
}

/** Zero parameters; `capacity` is the largest number of rows. Throws for sizes that make no network. */
export function createMlp(spec: MlpSpec, capacity: number): Mlp {
  const { sizes, activation, output = linear } = spec;
  const loss = mlpLosses[spec.loss];
  const parameters = new Float64Array(parameterCount(sizes));
  const gradient = new Float64Array(parameters.length);
  const layers = mlpLayout(sizes).map((layout): LayerTrace => {
    const buffer = () => new Float64Array(capacity * layout.outputs);
    return { layout, z: buffer(), h: buffer(), delta: buffer() };
  });
  const last = layers[layers.length - 1];
  const width = last.layout.outputs;

  const forward = (x: Float64Array, rows: number): Float64Array => {
    if (rows > capacity || x.length < rows * sizes[0]) {
      throw new Error(
        `forward: wants at most ${capacity} rows of ${sizes[0]} numbers, got ${rows} rows and ${x.length} numbers`,
      );
    }
    let h = x;
    for (const layer of layers) {
      affine(h, parameters, layer.layout, rows, layer.z);
      const { f } = layer === last ? output : activation;
      for (let k = 0; k < rows * layer.layout.outputs; k++) layer.h[k] = f(layer.z[k]);
      h = layer.h;
    }
    return h.subarray(0, rows * width);
  };
  const lossOf = (targets: Float64Array, rows: number): number => {
    const wanted = loss.classes ? rows : rows * width;
    if (targets.length < wanted) {
      throw new Error(`loss: targets must hold ${wanted} numbers, got ${targets.length}`);
    }
    return loss.evaluate(last.h, targets, rows, width, last.delta);
  };
  const backward = (x: Float64Array, targets: Float64Array, rows: number): number => {
    forward(x, rows);
    const value = lossOf(targets, rows);
    if (output !== linear) {
      for (let k = 0; k < rows * width; k++) last.delta[k] *= output.df(last.z[k]);
    }
    for (let l = layers.length - 1; l >= 0; l--) {
      const { layout, delta } = layers[l];
      const below = l > 0 ? layers[l - 1] : undefined;
      parameterGradient(delta, below?.h ?? x, layout, rows, gradient);
      if (below !== undefined) passDown(delta, parameters, layout, rows, below, activation);
    }
    return value;
  };
  return { spec, layers, parameters, gradient, forward, loss: lossOf, backward };
}
