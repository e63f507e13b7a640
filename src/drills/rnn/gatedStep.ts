import type { Rng } from "../../math/random/index.ts";
import { multiple, oneOf, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { standsOut } from "../fields.ts";
import { type GruStep, gruAfter, gruTask } from "./gruStep.ts";
import { type LstmStep, lstmAfter, lstmTask } from "./lstmStep.ts";

type GatedStep = LstmStep | GruStep;

function draw(rng: Rng): GatedStep {
  const given = oneOf(rng, ["values", "logits"] as const);
  const gate = () => (given === "values" ? multiple(rng, 0.1, 0.9, 0.1) : whole(rng, -4, 4));
  const size = (limit: number) => multiple(rng, -limit, limit, 0.1);
  if (whole(rng, 0, 1) === 0) {
    const g = given === "values" ? size(0.9) : whole(rng, -4, 4);
    return { cell: "lstm", given, i: gate(), f: gate(), o: gate(), g, c: size(2) };
  }
  const [fromInput, fromState, h] = [size(2), size(2), size(0.9)];
  return { cell: "gru", given, r: gate(), z: gate(), fromInput, fromState, h };
}

export const gatedStep = defineDrill<GatedStep>({
  id: "N-55",
  topic: "rnn",
  version: 1,
  skill: { en: "one step of an LSTM or GRU unit", zh: "LSTM 或 GRU 单元的一步" },
  draw,
  fits: (q) => {
    // Nothing would come through the reset gate.
    if (q.cell === "gru" && q.fromState === 0) return false;
    const after = q.cell === "lstm" ? lstmAfter(q) : gruAfter(q);
    return standsOut(0.01, Object.values(after));
  },
  task: (q) => (q.cell === "lstm" ? lstmTask(q) : gruTask(q)),
});
