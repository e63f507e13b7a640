/** Ticked points, in order, after a press on the box of one of them. */
export const toggled = (ticked: readonly number[], point: number): readonly number[] =>
  ticked.includes(point)
    ? ticked.filter((other) => other !== point)
    : [...ticked, point].sort((a, b) => a - b);
