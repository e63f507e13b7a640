import { type OperationId, operations } from "./operations.ts";

/** A number in a computation graph, with all that a drawing shows of it. */
export interface ScalarNode {
  readonly op: OperationId | "variable" | "constant";
  /** The name of a variable, or what the node is called in a drawing. */
  readonly label: string;
  readonly inputs: readonly ScalarNode[];
  readonly value: number;
  /** ∂value/∂input, one for each input. */
  readonly partials: readonly number[];
  /** Whether a variable has any part in it. */
  readonly varies: boolean;
}

const leaf = (op: "variable" | "constant", value: number, label: string): ScalarNode => ({
  op,
  label,
  inputs: [],
  value,
  partials: [],
  varies: op === "variable",
});

/** A leaf whose gradient is wanted. */
export const variable = (value: number, label = ""): ScalarNode => leaf("variable", value, label);

/** A leaf that is given. */
export const constant = (value: number, label = String(value)): ScalarNode =>
  leaf("constant", value, label);

/** One operation. Throws if it takes another number of inputs. */
export function apply(op: OperationId, ...inputs: readonly ScalarNode[]): ScalarNode {
  const { arity, f, partials } = operations[op];
  if (inputs.length !== arity) {
    throw new Error(`apply: ${op} takes ${arity} inputs, got ${inputs.length}`);
  }
  const [a, b = Number.NaN] = inputs.map(({ value }) => value);
  return {
    op,
    label: "",
    inputs,
    value: f(a, b),
    partials: partials(a, b),
    varies: inputs.some(({ varies }) => varies),
  };
}
