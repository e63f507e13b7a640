import { descend, type Objective, optimizers, usual } from "../math/optimizers/index.ts";
import { normals, rngFor } from "../math/random/index.ts";
import type { Measurement, Proof } from "./proof.ts";

const steps = 2000;
const runs = 8;

/** No slope of its own: all that moves the weights is noise and decay. */
const flat: Objective = { f: () => 0, gradient: (_x, _y, out) => out.fill(0) };

/** What is left of two weights that began at 1, their gradients noise of standard deviation 10 and 0.1; mean over runs. */
function left(id: "adamL2" | "adamw"): readonly [number, number] {
  const optimizer = optimizers[id];
  const hyper = usual(optimizer, { eta: 1e-3, weightDecay: 0.1 });
  let [noisy, quiet] = [0, 0];
  for (let run = 0; run < runs; run++) {
    // Every stream of noise is met with both signs, so that its own drift cancels from the mean.
    const sign = run % 2 === 0 ? 1 : -1;
    const noise = normals(rngFor(run >> 1, "noise"), 2 * steps).map(
      (z, k) => sign * z * (k % 2 === 0 ? 10 : 0.1),
    );
    const { path } = descend(optimizer, hyper, flat, [1, 1], { steps, noise });
    noisy += (path[2 * steps] as number) / runs;
    quiet += (path[2 * steps + 1] as number) / runs;
  }
  return [noisy, quiet];
}

function measure(name: string, id: "adamL2" | "adamw", expected: readonly [number, number]) {
  const [noisy, quiet] = left(id);
  const row = (en: string, zh: string, value: number, promised: number): Measurement => ({
    label: {
      en: `${name}: weight with gradient noise ${en}`,
      zh: `${name}：梯度噪声标准差为 ${zh} 的权重`,
    },
    value,
    expected: promised,
    tolerance: 0.005,
    digits: 2,
  });
  return [row("10", "10", noisy, expected[0]), row("0.1", "0.1", quiet, expected[1])];
}

export const e053: Proof = {
  id: "E-053",
  run: () => [
    ...measure("Adam + L2", "adamL2", [0.98, 0.19]),
    ...measure("AdamW", "adamw", [0.82, 0.82]),
  ],
};
