import {
  type Activation,
  type BoundActivation,
  bindActivation,
} from "../math/activations/index.ts";
import { initialValues } from "../params/index.ts";

/** An activation with the constants it usually has. */
export const usualActivation = (activation: Activation): BoundActivation =>
  bindActivation(activation, initialValues(activation.params));
