import { tanhTable } from "../special/index.ts";
import { constantCount, writeConstants } from "./activate.ts";
import { kernel } from "./kernel.ts";
import { bytesOf, layOut, planFor } from "./plan.ts";
import { type FastSpec, lossFactor, type SgdTrainer } from "./spec.ts";
import { instantiate } from "./webAssembly.ts";

/**
 * The trainer as WebAssembly written for this very network, batch and number of rows. `undefined` where the platform has no
 * vectors of doubles, or a page's policy forbids to compile them.
 */
export function simdTrainer(
  spec: FastSpec,
  x: Float64Array,
  y: Float64Array,
  rows: number,
): SgdTrainer | undefined {
  const plan = planFor(spec, constantCount);
  const bytes = bytesOf(plan, rows);
  const compiled = instantiate(kernel(plan, bytes), bytes);
  if (compiled === undefined) return undefined;
  const { run, numbers } = compiled;
  numbers.set(tanhTable, plan.table / 8);
  writeConstants(numbers, plan.constants / 8);
  const reorder = (order: ArrayLike<number>) => layOut(plan, numbers, x, y, order);
  reorder(Uint32Array.from({ length: rows }, (_, n) => n));
  const at = plan.parameters / 8;
  return {
    path: "simd",
    parameters: numbers.subarray(at, at + plan.parameterCount),
    reorder,
    epochs(count, rate) {
      numbers[plan.rate / 8] = rate * lossFactor(spec);
      for (let e = 0; e < count; e++) run(plan.data, bytes);
    },
  };
}
