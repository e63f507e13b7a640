import type { Param, Params, Values } from "../../params/index.ts";
import { isRecord } from "./read.ts";
import { readNumbers } from "./tensor.ts";

export const camel = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

function fits(knob: Param, value: unknown): boolean {
  switch (knob.kind) {
    case "number":
      return typeof value === "number";
    case "flag":
      return typeof value === "boolean";
    case "choice":
      return knob.options.some(({ id }) => id === value);
    case "list":
      return readNumbers(value) !== undefined;
    default:
      return false;
  }
}

/**
 * Values of all knobs from `params` of a case, whose names are ours in snake case, or those of `renamed`. Throws a sentence
 * for one that is missing, that no knob has, or whose value is of the wrong kind: a setting left out here is a case passed by
 * chance.
 */
export function knobsOf<P extends Params>(
  params: P,
  given: unknown,
  renamed: Readonly<Record<string, string>> = {},
): Values<P> {
  if (!isRecord(given)) throw new Error("params must be an object.");
  const values: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const id = renamed[key] ?? camel(key);
    if (!Object.hasOwn(params, id) || !fits(params[id], value)) {
      throw new Error(
        `The core knows no parameter ${key} with the value ${JSON.stringify(value)}.`,
      );
    }
    values[id] = value;
  }
  for (const id of Object.keys(params)) {
    if (!Object.hasOwn(values, id)) throw new Error(`The parameter ${id} is missing.`);
  }
  return values as Values<P>;
}
