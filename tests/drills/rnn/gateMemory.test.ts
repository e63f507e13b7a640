import { gateMemory } from "../../../src/drills/rnn/gateMemory.ts";
import { holds } from "../laws.ts";

const multiplied = (f: number, steps: number): number => {
  let left = 1;
  for (let t = 0; t < steps; t++) left *= f;
  return left;
};

/** The bias at which what is left after the half-life crosses a half, by bisection. */
function halving(halfLife: number): number {
  let [low, high] = [-20, 20];
  for (let round = 0; round < 100; round++) {
    const b = (low + high) / 2;
    if (multiplied(1 / (1 + Math.exp(-b)), halfLife) < 0.5) low = b;
    else high = b;
  }
  return high;
}

holds(gateMemory, ({ f, steps, halfLife }) => [multiplied(f, steps), halving(halfLife)], [
  [{ f: 0.99, steps: 50, halfLife: 50 }, [0.605, 4.272]],
  [{ f: 0.5, steps: 1, halfLife: 2 }, [0.5, 0.8814]],
]);
