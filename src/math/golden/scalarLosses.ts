import type { Params, Values } from "../../params/index.ts";
import { logitLosses, marginLosses, residualLosses, type ScalarLoss } from "../losses/index.ts";
import { tensorOf } from "./inputs.ts";
import { camel, knobsOf } from "./knobs.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Comparison } from "./report.ts";
import { readTensor } from "./tensor.ts";
import type { Topic } from "./topic.ts";

/** Entries of the grid at which any slope between those from both sides is right. */
function kinksOf(fields: Fields): ReadonlyMap<number, readonly [number, number]> {
  const kinks = new Map<number, readonly [number, number]>();
  for (const kink of Array.isArray(fields.kinks) ? fields.kinks : []) {
    const { index, left, right } = isRecord(kink) ? kink : {};
    if (typeof index !== "number" || typeof left !== "number" || typeof right !== "number") {
      throw new Error("A kink needs the numbers index, left and right.");
    }
    kinks.set(index, [Math.min(left, right), Math.max(left, right)]);
  }
  return kinks;
}

/** Holds value and derivative over the grid x against the two fields. */
function compareLoss<P extends Params>(
  loss: ScalarLoss<P>,
  p: Values<P>,
  fields: Fields,
  check: Comparison,
  [value, slope]: readonly [string, string],
): void {
  const x = tensorOf(fields, "x").data;
  check.values(
    value,
    x.map((xi) => loss.f(xi, p)),
  );
  if (fields[slope] === null && loss.df === undefined) return;
  if (loss.df === undefined) {
    check.fail(slope, `The core has no derivative of "${loss.name.en}".`);
    return;
  }
  const slopes = x.map((xi) => loss.df?.(xi, p) ?? Number.NaN);
  const kinks = kinksOf(fields);
  const elsewhere = readTensor(fields[slope])?.data.map((w, i) => (kinks.has(i) ? null : w));
  check.values(slope, slopes, elsewhere ?? fields[slope]);
  for (const [i, [low, high]] of kinks) check.between(slope, i, slopes[i], low, high);
}

const named =
  (registry: Readonly<Record<string, ScalarLoss>>): Topic =>
  (fields, check) => {
    const id = camel(String(fields.name));
    const loss = Object.hasOwn(registry, id) ? registry[id] : undefined;
    if (loss === undefined) {
      check.fail("name", `The core has no such loss as "${String(fields.name)}".`);
    } else compareLoss(loss, knobsOf(loss.params, fields.params), fields, check, ["value", "d"]);
  };

export const marginTopic = named(marginLosses);
export const residualTopic = named(residualLosses);

export const bceTopic: Topic = (fields, check) => {
  const loss = logitLosses.bceWithLogits;
  compareLoss(loss, knobsOf(loss.params, fields.params), fields, check, ["value", "d"]);
};

export const focalBinaryTopic: Topic = (fields, check) => {
  const loss = logitLosses.focalBinary;
  const given = isRecord(fields.params) ? fields.params : {};
  // The files leave out the class weights by an alpha of null.
  const weighted = given.alpha !== null;
  const params = { ...given, weighted, alpha: weighted ? given.alpha : 0.5 };
  compareLoss(loss, knobsOf(loss.params, params), fields, check, ["value", "d"]);
};

export const squaredOrCrossEntropyTopic: Topic = (fields, check) => {
  const { sigmoidSquared, bceWithLogits } = logitLosses;
  const knobs = knobsOf(sigmoidSquared.params, fields.params);
  compareLoss(sigmoidSquared, knobs, fields, check, ["mse", "dmse"]);
  compareLoss(bceWithLogits, { ...knobs, posWeight: 1 }, fields, check, ["ce", "dce"]);
};
