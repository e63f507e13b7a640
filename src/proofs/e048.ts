import { onSequence, optimizers, usual } from "../math/optimizers/index.ts";
import { at, constant } from "./gradients.ts";
import type { Proof } from "./proof.ts";

const { adam } = optimizers;

/** Adam's steps in units of η on a constant gradient. */
const steps = (correction: "both" | "second" | "none"): readonly number[] =>
  Array.from(onSequence(adam, usual(adam, { correction }), constant(60)).relative, (s) => -s);

export const e048: Proof = {
  id: "E-048",
  run() {
    const none = steps("none");
    const peak = Math.max(...none);
    return [
      {
        label: {
          en: "first step/η, $\\hat m/\\sqrt{\\hat v}$",
          zh: "第一步/η，$\\hat m/\\sqrt{\\hat v}$",
        },
        value: at(steps("both"), 1),
        expected: 1,
        tolerance: 1e-6,
        digits: 3,
      },
      {
        label: { en: "first step/η, $m/\\sqrt{\\hat v}$", zh: "第一步/η，$m/\\sqrt{\\hat v}$" },
        value: at(steps("second"), 1),
        expected: 0.1,
        tolerance: 1e-6,
        digits: 3,
      },
      {
        label: { en: "first step/η, $m/\\sqrt v$", zh: "第一步/η，$m/\\sqrt v$" },
        value: at(none, 1),
        expected: 3.16,
        tolerance: 0.005,
        digits: 3,
      },
      {
        label: { en: "largest step/η, $m/\\sqrt v$", zh: "最大一步/η，$m/\\sqrt v$" },
        value: peak,
        expected: 6.57,
        tolerance: 0.005,
        digits: 3,
      },
      {
        label: { en: "at step", zh: "出现在第几步" },
        value: none.indexOf(peak) + 1,
        expected: 12,
        tolerance: 0,
      },
    ];
  },
};
