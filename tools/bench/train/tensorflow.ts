import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-core/dist/register_all_gradients.js";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import plainBinary from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";
import simdBinary from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import threadedBinary from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url";
import * as tf from "@tensorflow/tfjs-core";
import { mlpLayout } from "../../../src/math/mlp/index.ts";
import { type Problem, rate } from "./problem.ts";

setWasmPaths({
  "tfjs-backend-wasm.wasm": plainBinary,
  "tfjs-backend-wasm-simd.wasm": simdBinary,
  "tfjs-backend-wasm-threaded-simd.wasm": threadedBinary,
});

/** Epochs of the problem with TensorFlow.js, on one of its backends. */
export async function tensorflow(
  backend: "cpu" | "wasm",
  { spec, x, y, rows, parameters }: Problem,
): Promise<(count: number) => void> {
  await tf.setBackend(backend);
  await tf.ready();
  const [inputs, width] = [spec.sizes[0], spec.sizes[spec.sizes.length - 1]];
  const layers = mlpLayout(spec.sizes).map((layer) => {
    const W = tf.tensor2d(Float32Array.from(parameters.slice(layer.weights, layer.biases)), [
      layer.outputs,
      layer.inputs,
    ]);
    return {
      W: tf.variable(tf.transpose(W)),
      b: tf.variable(tf.zeros([1, layer.outputs])),
    };
  });
  const batches = Array.from({ length: Math.ceil(rows / spec.batch) }, (_, i) => {
    const [from, to] = [i * spec.batch, Math.min(rows, (i + 1) * spec.batch)];
    return {
      x: tf.tensor2d(Float32Array.from(x.slice(from * inputs, to * inputs)), [to - from, inputs]),
      y: tf.tensor2d(Float32Array.from(y.slice(from * width, to * width)), [to - from, width]),
    };
  });
  const optimizer = tf.train.sgd(rate);
  const loss = (b: (typeof batches)[number]) => (): tf.Scalar => {
    let h: tf.Tensor = b.x;
    for (const { W, b: bias } of layers) h = tf.tanh(tf.add(tf.matMul(h, W), bias));
    return tf.mul(0.5, tf.mean(tf.square(tf.sub(h, b.y))));
  };
  return (count) => {
    for (let e = 0; e < count; e++) for (const b of batches) optimizer.minimize(loss(b));
  };
}
