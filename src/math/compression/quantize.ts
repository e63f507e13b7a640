import { type Tensor, tensor } from "../tensor/index.ts";
import { roundHalfEven } from "./roundHalfEven.ts";

export interface QuantizeOptions {
  /** Bits of a stored number, 2 … 32. */
  readonly bits: number;
  /** One scale about 0, or a scale and a zero point. */
  readonly symmetric: boolean;
  /** An axis each of whose indices has its own scale; `null` for one scale in all. */
  readonly axis?: number | null;
}

export interface Quantized {
  readonly qMin: number;
  readonly qMax: number;
  /** One entry, or one for each index of the axis. */
  readonly scale: Float64Array;
  readonly zeroPoint: Float64Array;
  /** Whole numbers from qMin to qMax, in the shape of w. */
  readonly q: Tensor;
  /** (q − zero point)·scale, in the shape of w. */
  readonly dequantized: Tensor;
}

/**
 * Affine quantization of weights w of any shape, ties rounded to even. Symmetric: scale max|w|/(2^(b−1) − 1), range ±(2^(b−1) − 1).
 * Asymmetric: [min, max] extended to contain 0 is spread over −2^(b−1) … 2^(b−1) − 1, so 0 is kept exactly. The scale of weights
 * that are all 0 is 1. Throws for bits or an axis out of range. Source: quant-whitepaper.
 */
export function quantize(w: Tensor, { bits, symmetric, axis = null }: QuantizeOptions): Quantized {
  if (!(Number.isInteger(bits) && bits >= 2 && bits <= 32)) {
    throw new Error(`quantize: bits must be whole and from 2 to 32, got ${bits}`);
  }
  if (axis !== null && !(Number.isInteger(axis) && axis >= 0 && axis < w.shape.length)) {
    throw new Error(
      `quantize: axis must be null or an axis of w (rank ${w.shape.length}), got ${axis}`,
    );
  }
  const half = 2 ** (bits - 1);
  const [qMin, qMax] = symmetric ? [1 - half, half - 1] : [-half, half - 1];
  const groups = axis === null ? 1 : w.shape[axis];
  const block = axis === null ? 1 : w.shape.slice(axis + 1).reduce((a, b) => a * b, 1);
  const groupOf = (k: number): number => Math.floor(k / block) % groups;

  const low = new Float64Array(groups);
  const high = new Float64Array(groups);
  w.data.forEach((x, k) => {
    const g = groupOf(k);
    low[g] = Math.min(low[g], x);
    high[g] = Math.max(high[g], x);
  });
  const clamp = (x: number) => Math.min(qMax, Math.max(qMin, x));
  const scale = low.map((lo, g) => {
    const range = symmetric ? Math.max(-lo, high[g]) / qMax : (high[g] - lo) / (qMax - qMin);
    return range === 0 ? 1 : range;
  });
  const zeroPoint = low.map((lo, g) =>
    symmetric ? 0 : clamp(roundHalfEven(qMin - lo / scale[g])),
  );
  const q = w.data.map((x, k) =>
    clamp(roundHalfEven(x / scale[groupOf(k)]) + zeroPoint[groupOf(k)]),
  );
  const back = q.map((n, k) => (n - zeroPoint[groupOf(k)]) * scale[groupOf(k)]);
  return {
    qMin,
    qMax,
    scale,
    zeroPoint,
    q: tensor(w.shape, q),
    dequantized: tensor(w.shape, back),
  };
}

export interface QuantizationError {
  readonly mse: number;
  readonly maxAbs: number;
  /** Signal to quantization noise, 10 log₁₀ Σw²/Σe², in dB; infinite without an error. */
  readonly sqnrDb: number;
}

/** What quantization cost; `dequantized` has as many entries as `w`, at least one. */
export function quantizationError(w: Tensor, { dequantized }: Quantized): QuantizationError {
  let signal = 0;
  let noise = 0;
  let maxAbs = 0;
  w.data.forEach((x, k) => {
    const e = x - dequantized.data[k];
    signal += x * x;
    noise += e * e;
    maxAbs = Math.max(maxAbs, Math.abs(e));
  });
  return {
    mse: noise / w.data.length,
    maxAbs,
    sqnrDb: noise === 0 ? Number.POSITIVE_INFINITY : 10 * Math.log10(signal / noise),
  };
}
