/** From 1 at x = 0 down to 0 at x = 1 along half a cosine: (1 + cos πx)/2, without the cancellation near the end. */
export const cosineFall = (x: number): number => Math.cos((Math.PI * x) / 2) ** 2;

export const linearFall = (x: number): number => 1 - x;

/** Falls steeply at first: 1 − √x. */
export const rootFall = (x: number): number => 1 - Math.sqrt(x);

/** From `start` to `end` as a fall goes from 1 to 0; exact at both ends. */
export const between = (start: number, end: number, fall: number): number =>
  fall === 1 ? start : end + (start - end) * fall;

/** How far t is between two moments, from 0 to 1; 1 where they coincide. */
export const progress = (t: number, from: number, to: number): number => {
  if (t >= to) return 1;
  return t <= from ? 0 : (t - from) / (to - from);
};
