import { type Format, formats } from "../../math/precision/index.ts";
import {
  entropy,
  logSoftmax,
  probabilityJacobian,
  type SoftmaxTrace,
  softmax,
  softmaxInFormat,
} from "../../math/softmax/index.ts";
import type { Values } from "../../params/index.ts";
import type { params } from "./params.ts";

const formatOf = { f64: formats.float64, f32: formats.float32, f16: formats.float16 } as const;

/**
 * What became of the computation: `overflow` an exponential or their sum is ∞; `vanished` all exponentials are 0; `coarse` the
 * format's rounding shows in the probabilities; `lost` some probability is 0 and its logarithm −∞; `fine` none of these.
 */
export type Outcome = "overflow" | "vanished" | "coarse" | "lost" | "fine";

export interface SoftmaxModel {
  readonly values: Values<typeof params>;
  readonly format: Format;
  /** (z + c)/T before it meets the format. */
  readonly input: readonly number[];
  readonly trace: SoftmaxTrace;
  readonly p: Float64Array;
  /** ∂pᵢ/∂zⱼ from the probabilities that were computed, n×n; NaN where they are. */
  readonly jacobian: Float64Array;
  /** Largest entry by size; at most 1/(4T) in exact arithmetic. */
  readonly steepest: number;
  /** In nats; NaN if a probability is. */
  readonly entropy: number;
  /** In float64 with the maximum subtracted. */
  readonly exact: Float64Array;
  readonly exactLog: Float64Array;
  readonly outcome: Outcome;
  /** First of the most probable classes, in exact arithmetic. */
  readonly top: number;
}

/** Differences in a probability that the drawing shows. */
const visible = 5e-4;

function outcomeOf(
  { exponentials, sum, probabilities }: SoftmaxTrace,
  exact: Float64Array,
): Outcome {
  if (sum === Number.POSITIVE_INFINITY || exponentials.includes(Number.POSITIVE_INFINITY))
    return "overflow";
  if (sum === 0) return "vanished";
  if (probabilities.some((p, i) => Math.abs(p - (exact[i] as number)) > visible)) return "coarse";
  return probabilities.includes(0) ? "lost" : "fine";
}

export function softmaxModel(values: Values<typeof params>): SoftmaxModel {
  const { logits, shift, temperature, precision, method } = values;
  const format = formatOf[precision];
  const input = logits.map((z) => (z + shift) / temperature);
  const trace = softmaxInFormat(input, format, method === "shifted");
  const p = trace.probabilities;
  const exact = softmax(logits, temperature);
  const whole = p.every(Number.isFinite);
  const jacobian = probabilityJacobian(p, temperature);
  return {
    values,
    format,
    input,
    trace,
    p,
    jacobian: whole ? jacobian : jacobian.fill(Number.NaN),
    steepest: whole ? Math.max(...jacobian.map(Math.abs)) : Number.NaN,
    entropy: whole ? entropy(p) : Number.NaN,
    exact,
    exactLog: logSoftmax(logits, temperature),
    outcome: outcomeOf(trace, exact),
    top: exact.indexOf(Math.max(...exact)),
  };
}
