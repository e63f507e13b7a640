import type { ActivationId } from "../activations/index.ts";
import { boundActivation, type InitSpec, initialize } from "./initialize.ts";
import { type Model, parameterList, sequential } from "./model.ts";
import type { Stage } from "./stage.ts";
import { activate } from "./stages/activate.ts";
import { conv, type ImageShape, pixels } from "./stages/conv.ts";
import { dense } from "./stages/dense.ts";
import { maxPool } from "./stages/maxPool.ts";

/** Blocks of convolution, activation and max pooling that halves the side, then one fully connected layer. */
export interface ConvolutionalSpec {
  readonly kind: "convolutional";
  readonly image: ImageShape;
  /** Output channels of each block. */
  readonly channels: readonly number[];
  /** Side of every kernel, odd. */
  readonly kernel: number;
  readonly activation: ActivationId;
  readonly outputs: number;
  readonly init: InitSpec;
}

/** Throws if pooling leaves nothing of the image. */
export function convolutional(spec: ConvolutionalSpec, capacity: number, seed: number): Model {
  const into = parameterList();
  const stages: Stage[] = [];
  let image = spec.image;
  spec.channels.forEach((channels, l) => {
    const wide = { ...image, channels };
    stages.push(
      conv(into, l + 1, image, channels, spec.kernel, capacity),
      activate(boundActivation(spec.activation), `h${l + 1}`, pixels(wide), capacity),
      maxPool(wide, `pool${l + 1}`, capacity),
    );
    image = {
      channels,
      height: Math.floor(image.height / 2),
      width: Math.floor(image.width / 2),
    };
  });
  if (pixels(image) === 0) {
    const { height, width } = spec.image;
    throw new Error(
      `convolutional: ${spec.channels.length} times halved, an image of ${height} × ${width} is gone`,
    );
  }
  stages.push(dense(into, spec.channels.length + 1, pixels(image), spec.outputs, capacity));
  return initialize(sequential(pixels(spec.image), stages, into.parts), spec.init, seed);
}
