import { initialValues } from "../../params/index.ts";
import { type Activation, activations } from "../activations/index.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Comparison } from "./report.ts";
import { readNumbers, readTensor } from "./tensor.ts";
import type { Topic } from "./topic.ts";

/** Where the reference data call a function by another name than ours in camel case. */
const aliases: Readonly<Record<string, string>> = { rreluEval: "rrelu" };

const camel = (name: string) =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const find = (name: unknown): Activation | undefined => {
  if (typeof name !== "string") return undefined;
  const id = aliases[camel(name)] ?? camel(name);
  return Object.hasOwn(activations, id) ? activations[id as keyof typeof activations] : undefined;
};

type Knobs = Record<string, number | readonly number[]>;

/** Values of the knobs that the case names; `undefined`, and a miss, where the function has no such knob. */
function readKnobs(activation: Activation, fields: Fields, check: Comparison): Knobs | undefined {
  const { params = {} } = fields;
  if (!isRecord(params)) return void check.fail("params", "params is not an object.");
  const knobs: Knobs = {};
  for (const [key, raw] of Object.entries(params)) {
    const id = camel(key);
    const value = readNumbers(raw);
    const kind = Object.hasOwn(activation.params, id) ? activation.params[id].kind : undefined;
    if (value === undefined || (kind !== "number" && kind !== "list")) {
      return void check.fail("params", `The core knows no parameter ${key} with this value.`);
    }
    knobs[id] = kind === "list" ? value : value[0];
  }
  return knobs;
}

/** Indices of the grid at which a range of slopes is right, by the derivatives from the left and from the right. */
function readKinks(fields: Fields): ReadonlyMap<number, readonly [number, number]> {
  const kinks = new Map<number, readonly [number, number]>();
  for (const kink of Array.isArray(fields.kinks) ? fields.kinks : []) {
    if (!isRecord(kink)) continue;
    const { index, left, right } = kink;
    if (typeof index === "number" && typeof left === "number" && typeof right === "number") {
      kinks.set(index, [Math.min(left, right), Math.max(left, right)]);
    }
  }
  return kinks;
}

/** What the core has for each array of a case. */
const computed = ["f", "df", "d2f", "da"] as const;

export const activationsTopic: Topic = (fields, check) => {
  const activation = find(fields.name);
  if (activation === undefined) {
    return check.fail("name", `The core has no activation "${String(fields.name)}".`);
  }
  const x = readNumbers(fields.x);
  if (x === undefined) return check.fail("x", "x is not an array of numbers.");
  const given = readKnobs(activation, fields, check);
  if (given === undefined) return;
  const knobs = { ...initialValues(activation.params), ...given };
  const kinks = readKinks(fields);

  for (const field of computed) {
    const want = fields[field];
    // A null stands for "has none"; only f must be there, or the case would check nothing.
    if (want === null || (want === undefined && field !== "f")) continue;
    if (activation[field] === undefined) {
      check.fail(field, `The core has no ${field} for "${String(fields.name)}".`);
      continue;
    }
    const got = x.map((xi) => activation[field]?.(xi, knobs) ?? Number.NaN);
    const atKinks: typeof kinks = field === "df" ? kinks : new Map();
    const elsewhere = readTensor(want)?.data.map((w, i) => (atKinks.has(i) ? null : w));
    check.values(field, got, elsewhere ?? want);
    for (const [i, [low, high]] of atKinks) check.between(field, i, got[i], low, high);
  }
};
