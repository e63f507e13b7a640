import { type Tensor, tensor } from "../tensor/index.ts";

/**
 * The gradient of f at x by central differences, (f(x + h) − f(x − h))/2h in every entry. The error falls like h² until
 * rounding, which grows like 1/h, takes over: near h = 10⁻⁵ for values around 1. `x` is not changed. Throws unless h > 0.
 */
export function centralDifferences(
  f: (x: Tensor) => number,
  { shape, data }: Tensor,
  step = 1e-5,
): Tensor {
  if (!(step > 0)) throw new Error(`centralDifferences: step must be positive, got ${step}`);
  const at = (i: number, value: number) => {
    const moved = data.slice();
    moved[i] = value;
    return f(tensor(shape, moved));
  };
  const slopes = data.map((x, i) => {
    const [high, low] = [x + step, x - step];
    // The distance as it came out in floating point, not the one that was meant.
    return (at(i, high) - at(i, low)) / (high - low);
  });
  return tensor(shape, slopes);
}

/** |a − b| relative to the larger of both, over whole tensors by Euclidean norm; 0 where both are 0. */
export function relativeError(a: Tensor, b: Tensor): number {
  const difference = norm(a.data.map((x, i) => x - b.data[i]));
  const size = Math.max(norm(a.data), norm(b.data));
  return size === 0 ? 0 : difference / size;
}

const norm = (data: Float64Array): number => data.reduce((size, x) => Math.hypot(size, x), 0);
