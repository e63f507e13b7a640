import type { Parameters, Stage } from "../stage.ts";

/** Rows of images: channels, height and width, one after the other. */
export interface ImageShape {
  readonly channels: number;
  readonly height: number;
  readonly width: number;
}

export const pixels = ({ channels, height, width }: ImageShape): number =>
  channels * height * width;

/**
 * Cross-correlation of images with an odd `kernel`, stride 1, zeros around, so that height and width stay. Weights
 * [out, in, kernel, kernel].
 */
export function conv(
  into: Parameters,
  layer: number,
  image: ImageShape,
  outputs: number,
  kernel: number,
  capacity: number,
): Stage {
  if (kernel % 2 !== 1) throw new Error(`conv: kernel must be odd, got ${kernel}`);
  const { channels, height, width } = image;
  const weights = into.add(`W${layer}`, layer, [outputs, channels, kernel, kernel], "drawn");
  const biases = into.add(`b${layer}`, layer, [outputs], 0);
  const plane = height * width;
  const inSize = channels * plane;
  const outSize = outputs * plane;
  const z = new Float64Array(capacity * outSize);
  const gx = new Float64Array(capacity * inSize);
  const half = (kernel - 1) / 2;
  let seen: Float64Array = z;

  /** Every row of pixels that one weight connects: where it starts in the input and in the output, and how long it is. */
  function overlaps(visit: (weight: number, inputAt: number, outputAt: number, n: number) => void) {
    for (let o = 0; o < outputs; o++) {
      for (let c = 0; c < channels; c++) {
        for (let i = 0; i < kernel; i++) {
          for (let j = 0; j < kernel; j++) {
            const weight = weights + ((o * channels + c) * kernel + i) * kernel + j;
            const [down, right] = [i - half, j - half];
            const left = Math.max(0, -right);
            const n = width - Math.abs(right);
            for (let y = Math.max(0, -down); y < height - Math.max(0, down); y++) {
              const inputAt = c * plane + (y + down) * width + left + right;
              if (n > 0) visit(weight, inputAt, o * plane + y * width + left, n);
            }
          }
        }
      }
    }
  }
  const spans: number[] = [];
  overlaps((...span) => spans.push(...span));
  // Found once: in the loops below only numbers move.
  const table = Int32Array.from(spans);

  return {
    output: { name: `z${layer}`, data: z, width: outSize },
    forward(x, rows, { parameters }) {
      seen = x;
      for (let n = 0; n < rows; n++) {
        for (let o = 0; o < outputs; o++) {
          const at = n * outSize + o * plane;
          z.fill(parameters[biases + o], at, at + plane);
        }
        for (let s = 0; s < table.length; s += 4) {
          const w = parameters[table[s]];
          const from = n * inSize + table[s + 1];
          const to = n * outSize + table[s + 2];
          for (let k = 0; k < table[s + 3]; k++) z[to + k] += w * x[from + k];
        }
      }
    },
    backward(gy, rows, { parameters, gradient }) {
      gradient.fill(0, weights, biases + outputs);
      gx.fill(0, 0, rows * inSize);
      for (let n = 0; n < rows; n++) {
        for (let k = 0; k < outSize; k++) {
          gradient[biases + Math.floor(k / plane)] += gy[n * outSize + k];
        }
        for (let s = 0; s < table.length; s += 4) {
          const w = parameters[table[s]];
          const from = n * inSize + table[s + 1];
          const to = n * outSize + table[s + 2];
          let sum = 0;
          for (let k = 0; k < table[s + 3]; k++) {
            sum += gy[to + k] * seen[from + k];
            gx[from + k] += w * gy[to + k];
          }
          gradient[table[s]] += sum;
        }
      }
      return gx;
    },
  };
}
