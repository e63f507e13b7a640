import { softTargets } from "../../../src/drills/model-compression/softTargets.ts";
import { holds } from "../laws.ts";

function soft(z: readonly number[], t: number): number[] {
  const powers = z.map((zi) => Math.exp(zi / t));
  const all = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / all);
}

const divergence = (p: readonly number[], q: readonly number[]) =>
  p.reduce((sum, pi, i) => sum + pi * Math.log(pi / q[i]), 0);

holds(
  softTargets,
  ({ teacher, student, t }) => {
    const p = soft(teacher, t);
    const h = 4e-3;
    const gradient = student.map((_, j) => {
      const at = (by: number) =>
        divergence(
          p,
          soft(
            student.map((z, i) => (i === j ? z + by : z)),
            t,
          ),
        );
      // From four points, in error by the fourth power of their distance.
      return (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
    });
    return [p, soft(student, t), gradient];
  },
  [
    [
      { teacher: [2, 4, -1], student: [1, 1, 1], t: 4 },
      [
        [0.32, 0.528, 0.151],
        [0.333, 0.333, 0.333],
        [0.003, -0.049, 0.046],
      ],
    ],
    [
      { teacher: [0, 0, 0], student: [1, 2, 3], t: 1 },
      [
        [0.333, 0.333, 0.333],
        [0.09, 0.245, 0.665],
        [-0.243, -0.089, 0.332],
      ],
    ],
  ],
);
