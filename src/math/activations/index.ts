import type { Activation } from "./activation.ts";
import { celu } from "./celu.ts";
import { elu } from "./elu.ts";
import { gelu } from "./gelu.ts";
import { geluSigmoid } from "./geluSigmoid.ts";
import { geluTanh } from "./geluTanh.ts";
import { hardshrink } from "./hardshrink.ts";
import { hardsigmoid } from "./hardsigmoid.ts";
import { hardswish } from "./hardswish.ts";
import { hardtanh } from "./hardtanh.ts";
import { identity } from "./identity.ts";
import { leakyRelu } from "./leakyRelu.ts";
import { logsigmoid } from "./logsigmoid.ts";
import { maxout } from "./maxout.ts";
import { mish } from "./mish.ts";
import { prelu } from "./prelu.ts";
import { relu } from "./relu.ts";
import { relu6 } from "./relu6.ts";
import { rrelu } from "./rrelu.ts";
import { selu } from "./selu.ts";
import { sigmoid } from "./sigmoid.ts";
import { silu } from "./silu.ts";
import { softplus } from "./softplus.ts";
import { softshrink } from "./softshrink.ts";
import { softsign } from "./softsign.ts";
import { step } from "./step.ts";
import { swish } from "./swish.ts";
import { tanh } from "./tanh.ts";
import { tanhshrink } from "./tanhshrink.ts";

/** In the order of display. To add one: a new file, a new entry. */
export const activations = {
  step,
  identity,
  sigmoid,
  tanh,
  relu,
  leakyRelu,
  prelu,
  rrelu,
  elu,
  selu,
  celu,
  softplus,
  softsign,
  gelu,
  geluTanh,
  geluSigmoid,
  silu,
  swish,
  mish,
  hardtanh,
  hardsigmoid,
  hardswish,
  relu6,
  logsigmoid,
  tanhshrink,
  softshrink,
  hardshrink,
  maxout,
} satisfies Record<string, Activation>;

export type ActivationId = keyof typeof activations;

export type { Activation, Saturation } from "./activation.ts";
export { type BoundActivation, bindActivation } from "./bind.ts";
