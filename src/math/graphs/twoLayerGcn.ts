import { crossEntropy } from "../losses/index.ts";
import { softmax } from "../softmax/index.ts";
import { type Tensor, tensor } from "../tensor/index.ts";
import { gcnLayer, gcnLayerBackward } from "./gcnLayer.ts";

export interface TwoLayerGcn {
  readonly w1: Tensor;
  readonly w2: Tensor;
}

export interface TwoLayerOutput {
  /** relu(S X W₁), [n, hidden]. */
  readonly hidden: Tensor;
  /** [n, classes]. */
  readonly logits: Tensor;
  readonly probabilities: Tensor;
}

/** The semi-supervised classifier of nodes: logits = S relu(S X W₁) W₂. Source: gcn. */
export function twoLayerGcn(s: Tensor, x: Tensor, { w1, w2 }: TwoLayerGcn): TwoLayerOutput {
  const z = gcnLayer(s, x, w1);
  const hidden = tensor(
    z.shape,
    z.data.map((value) => Math.max(0, value)),
  );
  const logits = gcnLayer(s, hidden, w2);
  const probabilities = tensor(logits.shape);
  const [n, classes] = logits.shape;
  for (let i = 0; i < n; i++) {
    const row = logits.data.subarray(i * classes, (i + 1) * classes);
    probabilities.data.set(softmax(row), i * classes);
  }
  return { hidden, logits, probabilities };
}

export interface TwoLayerGradients {
  /** Mean cross-entropy of the training nodes, in nats. */
  readonly loss: number;
  readonly gw1: Tensor;
  readonly gw2: Tensor;
  readonly gx: Tensor;
}

/**
 * Mean cross-entropy over the nodes in `train` and its gradients; `labels` holds a class for every node, of which only those
 * of `train` are looked at. Throws for a node or a class that is not there, and for no training node.
 */
export function twoLayerGcnBackward(
  s: Tensor,
  x: Tensor,
  net: TwoLayerGcn,
  labels: ArrayLike<number>,
  train: readonly number[],
): TwoLayerGradients {
  const { hidden, logits } = twoLayerGcn(s, x, net);
  const n = logits.shape[0];
  const bad = train.find((i) => !(Number.isInteger(i) && i >= 0 && i < n));
  if (bad !== undefined || train.length === 0) {
    throw new Error(
      `twoLayerGcnBackward: train must list nodes from 0 to ${n - 1}, got ${bad ?? "none"}`,
    );
  }
  const ignoreIndex = -1;
  const classes = new Array<number>(n).fill(ignoreIndex);
  for (const i of train) classes[i] = labels[i];
  const { mean, gradMean } = crossEntropy(logits, { kind: "index", classes }, { ignoreIndex });
  const { gx: ghidden, gw: gw2 } = gcnLayerBackward(s, hidden, net.w2, gradMean);
  const gz = tensor(
    hidden.shape,
    ghidden.data.map((g, i) => (hidden.data[i] > 0 ? g : 0)),
  );
  const { gx, gw: gw1 } = gcnLayerBackward(s, x, net.w1, gz);
  return { loss: mean, gw1, gw2, gx };
}
