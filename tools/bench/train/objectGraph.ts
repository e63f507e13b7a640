import { mlpLayout } from "../../../src/math/mlp/index.ts";
import { type Problem, rate } from "./problem.ts";

/** A network as one would draw it: an object for each neuron and one for each link, every one with its own sums. */
interface Activation {
  f(x: number): number;
  slope(x: number): number;
}

const tanh: Activation = {
  f: (x) => Math.tanh(x),
  slope: (x) => {
    const y = tanh.f(x);
    return 1 - y * y;
  },
};

class Link {
  readonly from: Neuron;
  readonly to: Neuron;
  weight: number;
  slope = 0;
  slopeSum = 0;
  count = 0;

  constructor(from: Neuron, to: Neuron, weight: number) {
    this.from = from;
    this.to = to;
    this.weight = weight;
  }
}

class Neuron {
  readonly incoming: Link[] = [];
  readonly outgoing: Link[] = [];
  readonly activation = tanh;
  bias: number;
  input = 0;
  output = 0;
  outputSlope = 0;
  inputSlope = 0;
  slopeSum = 0;
  count = 0;

  constructor(bias: number) {
    this.bias = bias;
  }

  fire(): number {
    this.input = this.bias;
    for (const link of this.incoming) this.input += link.weight * link.from.output;
    this.output = this.activation.f(this.input);
    return this.output;
  }
}

const error = {
  slope: (output: number, target: number): number => output - target,
};

export class ObjectGraph {
  readonly layers: Neuron[][];
  readonly points: number[][];
  readonly targets: number[];
  readonly batch: number;

  constructor({ parameters, spec, x, y, rows }: Problem) {
    this.batch = spec.batch;
    this.points = Array.from({ length: rows }, (_, n) => [
      ...x.subarray(n * spec.sizes[0], (n + 1) * spec.sizes[0]),
    ]);
    this.targets = [...y];
    this.layers = [Array.from({ length: spec.sizes[0] }, () => new Neuron(0))];
    mlpLayout(spec.sizes).forEach(({ outputs, weights, biases, inputs }, l) => {
      this.layers.push(
        Array.from({ length: outputs }, (_, o) => {
          const neuron = new Neuron(parameters[biases + o]);
          this.layers[l].forEach((from, i) => {
            const link = new Link(from, neuron, parameters[weights + o * inputs + i]);
            from.outgoing.push(link);
            neuron.incoming.push(link);
          });
          return neuron;
        }),
      );
    });
  }

  forward(point: readonly number[]): number {
    this.layers[0].forEach((neuron, i) => {
      neuron.output = point[i];
    });
    for (let l = 1; l < this.layers.length; l++) for (const neuron of this.layers[l]) neuron.fire();
    return this.layers[this.layers.length - 1][0].output;
  }

  backward(target: number): void {
    const top = this.layers[this.layers.length - 1][0];
    top.outputSlope = error.slope(top.output, target);
    for (let l = this.layers.length - 1; l > 0; l--) {
      const layer = this.layers[l];
      for (const neuron of layer) {
        neuron.inputSlope = neuron.outputSlope * neuron.activation.slope(neuron.input);
        neuron.slopeSum += neuron.inputSlope;
        neuron.count++;
      }
      for (const neuron of layer) {
        for (const link of neuron.incoming) {
          link.slope = neuron.inputSlope * link.from.output;
          link.slopeSum += link.slope;
          link.count++;
        }
      }
      if (l === 1) continue;
      for (const neuron of this.layers[l - 1]) {
        neuron.outputSlope = 0;
        for (const link of neuron.outgoing) neuron.outputSlope += link.weight * link.to.inputSlope;
      }
    }
  }

  update(): void {
    for (let l = 1; l < this.layers.length; l++) {
      for (const neuron of this.layers[l]) {
        if (neuron.count > 0) neuron.bias -= (rate * neuron.slopeSum) / neuron.count;
        neuron.slopeSum = neuron.count = 0;
        for (const link of neuron.incoming) {
          if (link.count > 0) link.weight -= (rate / link.count) * link.slopeSum;
          link.slopeSum = link.count = 0;
        }
      }
    }
  }

  epochs(count: number): void {
    const { points, targets } = this;
    for (let e = 0; e < count; e++) {
      for (let n = 0; n < points.length; n++) {
        this.forward(points[n]);
        this.backward(targets[n]);
        if ((n + 1) % this.batch === 0) this.update();
      }
    }
  }

  /** W₁, b₁, W₂, b₂, … */
  get parameters(): number[] {
    return this.layers
      .slice(1)
      .flatMap((layer) => [
        ...layer.flatMap(({ incoming }) => incoming.map(({ weight }) => weight)),
        ...layer.map(({ bias }) => bias),
      ]);
  }
}
