import type { FastActivation, FastSpec } from "../fastMlp/index.ts";
import type { Adjustable, Setup } from "./setup.ts";

const isFast = (id: string): id is FastActivation =>
  id === "tanh" || id === "sigmoid" || id === "relu" || id === "identity";

/** The run as the fast trainer knows it: plain gradient descent on a plain network. `undefined` for everything else. */
export function fastSpecOf(setup: Setup, { l2, hyper }: Adjustable): FastSpec | undefined {
  const { network, loss, optimizer, schedule, batch } = setup;
  if (network.kind !== "mlp") return undefined;
  const { sizes, activation, output = "identity", norm = "none", dropout = 0, residual } = network;
  const plainDescent =
    optimizer === "sgd" && schedule === undefined && l2 === 0 && (hyper.weightDecay ?? 0) === 0;
  const plainNetwork = norm === "none" && dropout === 0 && residual !== true;
  if (!plainDescent || !plainNetwork || !isFast(activation) || !isFast(output)) return undefined;
  const common = { sizes, activation, batch };
  if (loss === "mse" || loss === "halfSquared") return { ...common, output, loss };
  if (loss === "bceWithLogits" && output === "identity") {
    return { ...common, output: "sigmoid", loss };
  }
  return undefined;
}
