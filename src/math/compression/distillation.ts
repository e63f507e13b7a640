import { crossEntropy, klDivergence } from "../losses/index.ts";
import { softmax } from "../softmax/index.ts";
import { expectShape, type Tensor, tensor } from "../tensor/index.ts";

export interface Distillation {
  /** softmax(teacher/T), [N, C]. */
  readonly softTargets: Tensor;
  /** Mean KL of the softened outputs, without the factor T². */
  readonly kl: number;
  /** Mean cross-entropy of the student with the labels, at T = 1. */
  readonly crossEntropy: number;
  readonly loss: number;
  /** Gradient of the loss with respect to the student's logits, [N, C]. */
  readonly gradient: Tensor;
}

/**
 * α T² KL(softmax(teacher/T) ‖ softmax(student/T)) + (1 − α) CE(student, labels), both means over N rows of logits [N, C]. The factor
 * T² keeps the size of the first gradient when T grows. Throws for shapes that do not fit, T ≤ 0, and α outside [0, 1].
 * Source: kd.
 */
export function distillation(
  student: Tensor,
  teacher: Tensor,
  labels: ArrayLike<number>,
  { temperature, alpha }: { readonly temperature: number; readonly alpha: number },
): Distillation {
  expectShape("distillation", "student", student, ["N", "C"]);
  expectShape("distillation", "teacher", teacher, student.shape);
  if (!(temperature > 0)) {
    throw new Error(`distillation: temperature must be positive, got ${temperature}`);
  }
  if (!(alpha >= 0 && alpha <= 1)) {
    throw new Error(`distillation: alpha must be from 0 to 1, got ${alpha}`);
  }
  const [rows, classes] = student.shape;
  const softTargets = tensor([rows, classes]);
  for (let n = 0; n < rows; n++) {
    const z = teacher.data.subarray(n * classes, (n + 1) * classes);
    softTargets.data.set(softmax(z, temperature), n * classes);
  }
  const softened = tensor(
    student.shape,
    student.data.map((z) => z / temperature),
  );
  const soft = klDivergence(softTargets, softened);
  const hard = crossEntropy(student, { kind: "index", classes: labels });
  // One 1/T from softening the logits takes one T away.
  const softShare = alpha * temperature;
  return {
    softTargets,
    kl: soft.batchMean,
    crossEntropy: hard.mean,
    loss: alpha * temperature ** 2 * soft.batchMean + (1 - alpha) * hard.mean,
    gradient: tensor(
      student.shape,
      student.data.map(
        (_, k) => softShare * soft.gradBatchMean.data[k] + (1 - alpha) * hard.gradMean.data[k],
      ),
    ),
  };
}
