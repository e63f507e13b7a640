import { onSequence, optimizers, usual } from "../math/optimizers/index.ts";
import { at, constant } from "./gradients.ts";
import type { Proof } from "./proof.ts";

const { adagrad } = optimizers;

const sumAfter = (n: number, g: number): number =>
  at(onSequence(adagrad, usual(adagrad), constant(n, g)).terms.sum ?? [], n);

/** A rare large gradient and a frequent small one leave the same sum of squares. */
export const e046: Proof = {
  id: "E-046",
  run: () => [
    {
      label: { en: "$G$ after one gradient of 1", zh: "出现一次、大小为 1 的梯度：$G$" },
      value: sumAfter(1, 1),
      expected: 1,
      tolerance: 1e-12,
      digits: 3,
    },
    {
      label: {
        en: "$G$ after a hundred gradients of 0.1",
        zh: "出现一百次、大小为 0.1 的梯度：$G$",
      },
      value: sumAfter(100, 0.1),
      expected: 1,
      tolerance: 1e-12,
      digits: 3,
    },
  ],
};
