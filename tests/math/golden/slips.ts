import { readFileSync } from "node:fs";
import { compareFile } from "../../../src/math/golden/index.ts";

type Json = number | string | boolean | null | Json[] | { [key: string]: Json };
type Fields = { [key: string]: Json };

export interface Golden {
  readonly topic: string;
  readonly cases: readonly Fields[];
}

export const readGolden = (name: string): Golden =>
  JSON.parse(readFileSync(new URL(`../../golden/${name}.json`, import.meta.url), "utf8"));

/** Messages about the first case that `which` accepts, after one change to it. */
export function altered(
  golden: Golden,
  which: (one: Fields) => boolean,
  // biome-ignore lint/suspicious/noExplicitAny: reference data of any form is the point
  change: (one: any) => void,
): readonly string[] {
  const one = structuredClone(golden.cases.find(which));
  if (one === undefined) throw new Error("altered: there is no such case");
  change(one);
  return compareFile({ ...golden, cases: [one] }).failed.map((miss) => miss.message);
}

const isNumbers = (value: Json): value is (number | null)[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((x) => x === null || typeof x === "number");

/** Every number, or last number of a list of numbers, in a tree: its path, and how to move it a little. */
function leaves(
  value: Json,
  path: string,
  move: (path: string, by: (x: number) => number) => void,
) {
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const here = Array.isArray(value) ? path : path === "" ? key : `${path}.${key}`;
    const holder = value as { [key: string]: Json };
    if (typeof child === "number") {
      move(here, (x) => {
        holder[key] = x;
        return child;
      });
    } else if (isNumbers(child)) {
      const last = child.findLastIndex((x) => x !== null);
      if (last < 0 || key === "shape") continue;
      const kept = child[last] as number;
      move(here, (x) => {
        child[last] = x;
        return kept;
      });
    } else leaves(child, here, move);
  }
}

/**
 * Moves the results in a file one by one, a millionth each, and lists what the comparison did not notice. `inputs` says by their
 * paths which numbers are no results.
 */
export function unnoticed(golden: Golden, inputs: RegExp): readonly string[] {
  const missed: string[] = [];
  for (const original of golden.cases) {
    const one = structuredClone(original);
    leaves(one, "", (path, set) => {
      if (inputs.test(path)) return;
      const old = set(0);
      set(old + 1e-6 * (1 + Math.abs(old)));
      if (compareFile({ ...golden, cases: [one] }).failed.length === 0) {
        missed.push(`${String(one.id)} ${path}`);
      }
      set(old);
    });
  }
  return missed;
}
