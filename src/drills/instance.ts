import { rngFor } from "../math/random/index.ts";
import type { Drill, Task } from "./drill.ts";
import { isWrong } from "./grade.ts";

const patience = 1000;

/**
 * The task of this drill under a seed (a whole number below 2³²): the same for everybody, always. Draws that do not fit,
 * and those in which some slip would give the right answer, are drawn again. Throws when nothing fits.
 */
export function instance<Q>(drill: Drill<Q>, seed: number): { readonly q: Q; readonly task: Task } {
  const rng = rngFor(seed, drill.id);
  for (let i = 0; i < patience; i++) {
    const q = drill.draw(rng);
    if (drill.fits && !drill.fits(q)) continue;
    const task = drill.task(q);
    if (task.slips.every((slip) => isWrong(task, slip))) return { q, task };
  }
  throw new Error(`instance: ${drill.id} found no numbers that fit in ${patience} draws`);
}
