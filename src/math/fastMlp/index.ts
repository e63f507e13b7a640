import { plainTrainer } from "./plain.ts";
import { simdTrainer } from "./simd.ts";
import type { FastSpec, SgdTrainer } from "./spec.ts";
import { typedTrainer } from "./typed.ts";

/** Code for a network with more units than this would take longer to compile than it saves. */
const mostUnits = 512;

function check({ sizes, batch, loss, output }: FastSpec, x: Float64Array, y: Float64Array): number {
  const [inputs, width] = [sizes[0], sizes[sizes.length - 1]];
  const rows = x.length / inputs;
  if (!Number.isInteger(rows) || rows === 0) {
    throw new Error(`sgdTrainer: x must hold rows of ${inputs} numbers, got ${x.length} numbers`);
  }
  if (y.length !== rows * width) {
    throw new Error(`sgdTrainer: y must hold ${rows * width} numbers, got ${y.length}`);
  }
  if (!Number.isSafeInteger(batch) || batch < 1) {
    throw new Error(`sgdTrainer: batch must be a whole number from 1 up, got ${batch}`);
  }
  if (loss === "bceWithLogits" && output !== "sigmoid") {
    throw new Error(`sgdTrainer: bceWithLogits wants the output sigmoid, got ${output}`);
  }
  return rows;
}

/**
 * A trainer for the network `spec` on the samples x [rows, inputs] and y [rows, outputs], with all parameters 0: the first of
 * `paths` that this platform has, or else typed arrays. They agree to rounding. Throws for arrays that do not fit.
 */
export function sgdTrainer(
  spec: FastSpec,
  x: Float64Array,
  y: Float64Array,
  paths: readonly SgdTrainer["path"][] = ["simd"],
): SgdTrainer {
  const rows = check(spec, x, y);
  const own = { ...spec, batch: Math.min(spec.batch, rows) };
  const small = spec.sizes.reduce((a, b) => a + b, 0) <= mostUnits;
  const makers = {
    simd: () => (small ? simdTrainer(own, x, y, rows) : undefined),
    typed: () => typedTrainer(own, x, y, rows),
    plain: () => plainTrainer(own, x, y, rows),
  };
  for (const path of paths) {
    const trainer = makers[path]();
    if (trainer !== undefined) return trainer;
  }
  return makers.typed();
}

export type { FastActivation, FastSpec, SgdTrainer } from "./spec.ts";
