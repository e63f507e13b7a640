import { logGrid, type SweepPoint, sweep } from "../../math/optimizers/index.ts";
import { type Race, type Runner, ruleOf } from "./model.ts";

/** The learning rates tried: five a decade over the whole range of the knob. */
export const triedRates = logGrid(1e-4, 10, 26);

/** One runner's last height after the same run at every learning rate, everything else as it is. */
export const sweepRunner = (race: Race, { id, hyper }: Runner): readonly SweepPoint[] => {
  const { values, arena, start, noise } = race;
  const points = sweep(
    ruleOf(id, values),
    hyper,
    arena.surface,
    start,
    { steps: values.steps, noise, bounds: arena.surface.domain },
    triedRates,
  );
  const { lowest } = arena;
  if (lowest === null) return points;
  return points.map((p) => (p.loss === null ? p : { ...p, loss: Math.max(0, p.loss - lowest) }));
};
