import { same } from "../../../params/index.ts";
import { activation, conv, flatten, linear, maxPool } from "../build.ts";
import type { Network } from "./network.ts";

const tanh = activation("tanh");

/** As it is usually rebuilt: every map of C3 sees all of S2, pooling is not trained, the output layer is linear. */
export const lenet5: Network = {
  name: same("LeNet-5"),
  year: 1998,
  source: "lenet",
  input: [1, 32, 32],
  classes: 10,
  layers: (classes) => [
    conv(6, 5),
    tanh,
    maxPool(2),
    conv(16, 5),
    tanh,
    maxPool(2),
    flatten,
    linear(120),
    tanh,
    linear(84),
    tanh,
    linear(classes),
  ],
};
