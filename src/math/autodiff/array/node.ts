import type { Tensor } from "../../tensor/index.ts";
import { tensor } from "../../tensor/index.ts";

/** A tensor in a computation graph. */
export interface ArrayNode {
  readonly op: string;
  readonly inputs: readonly ArrayNode[];
  readonly value: Tensor;
  /** Whether a variable has any part in it. */
  readonly varies: boolean;
  /** From the gradient of this node to the share of each input. */
  pull(gradient: Tensor): readonly Tensor[];
}

const leaf = (op: string, value: Tensor): ArrayNode => ({
  op,
  inputs: [],
  value,
  varies: op === "variable",
  pull: () => [],
});

/** A leaf whose gradient is wanted. */
export const variable = (value: Tensor): ArrayNode => leaf("variable", value);

/** A leaf that is given: data, targets, masks. */
export const constant = (value: Tensor | number): ArrayNode =>
  leaf("constant", typeof value === "number" ? tensor([], [value]) : value);

/** An operation of one's own, from its result and the way back. */
export const operation = (
  op: string,
  inputs: readonly ArrayNode[],
  value: Tensor,
  pull: ArrayNode["pull"],
): ArrayNode => ({ op, inputs, value, varies: inputs.some(({ varies }) => varies), pull });
