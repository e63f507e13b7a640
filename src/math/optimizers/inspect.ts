import type { Text } from "../../params/index.ts";
import { copyState, type Hyper, type Optimizer } from "./optimizer.ts";
import { symbols } from "./symbols.ts";
import { type Objective, setOut } from "./walk.ts";

export interface Term {
  /** Key of `symbols`. */
  readonly id: string;
  readonly tex: string;
  readonly name: Text;
  /** One number a coordinate. */
  readonly values: readonly [number, number];
}

export interface Inspection {
  readonly t: number;
  /** Gradient and position first, the optimizer's own quantities, the step last. */
  readonly terms: readonly Term[];
  /** TeX of the update of x and of y, numbers filled in. */
  readonly substituted: readonly [string, string];
}

const symbolOf = (id: string): { tex: string; name: Text } => {
  if (Object.hasOwn(symbols, id)) return symbols[id as keyof typeof symbols];
  throw new Error(`inspect: the quantity "${id}" has no entry in symbols`);
};

/**
 * Everything an optimizer computed in step `step` = 1, 2, … of the descent with the same arguments, or `undefined`
 * for the start. Ask only for steps that the descent has reached.
 */
export function inspect(
  optimizer: Optimizer,
  hyper: Hyper,
  objective: Objective,
  start: readonly [number, number],
  noise: Float64Array | undefined,
  step: number,
): Inspection | undefined {
  if (step < 1) return undefined;
  const { position, state, gradient, delta, move } = setOut(
    optimizer,
    hyper,
    objective,
    start,
    noise,
  );
  for (let t = 1; t < step; t++) move(t);
  const before = copyState(state);
  const from = position.slice();
  move(step);
  const taken = { t: step, before, after: state, gradient, position: from, delta };
  const [x, y] = ([0, 1] as const).map((i) => ({
    g: gradient[i],
    x: from[i],
    ...optimizer.terms(taken, hyper, i),
    delta: delta[i],
  })) as [{ g: number; x: number; delta: number }, Record<string, number>];
  return {
    t: step,
    terms: Object.entries(x).map(([id, value]) => ({
      id,
      ...symbolOf(id),
      values: [value, y[id]],
    })),
    substituted: [
      optimizer.substituted(x as never, hyper, step),
      optimizer.substituted(y as never, hyper, step),
    ],
  };
}
