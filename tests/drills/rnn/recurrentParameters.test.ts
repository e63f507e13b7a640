import { recurrentParameters } from "../../../src/drills/rnn/recurrentParameters.ts";
import { holds } from "../laws.ts";

type Q = Parameters<typeof recurrentParameters.task>[0];

const gates = {
  rnn: ["state"],
  gru: ["reset", "update", "candidate"],
  lstm: ["input", "forget", "candidate", "output"],
};

/** Unit by unit: what each reads, and its biases. */
function counted(cell: keyof typeof gates, d: number, h: number, biases: number): number {
  let count = 0;
  for (const _ of gates[cell]) for (let unit = 0; unit < h; unit++) count += d + h + biases;
  return count;
}

holds(recurrentParameters, ({ cell, d, h, biases }: Q) => [counted(cell, d, h, biases)], [
  [{ cell: "rnn", d: 100, h: 128, biases: 1 }, [29312]],
  [{ cell: "gru", d: 100, h: 128, biases: 1 }, [87936]],
  [{ cell: "lstm", d: 100, h: 128, biases: 1 }, [117248]],
  [{ cell: "lstm", d: 100, h: 128, biases: 2 }, [117760]],
]);
