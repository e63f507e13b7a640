import { gatedStep } from "../../../src/drills/rnn/gatedStep.ts";
import { cells, recurrentLayer } from "../../../src/math/recurrent/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";
import { holds } from "../laws.ts";

type Q = Parameters<typeof gatedStep.task>[0];

const logit = (p: number) => Math.log(p / (1 - p));

/** Runs a whole layer of one unit whose weights are such that the sums before the gates are the given ones. */
function run(q: Q): number[] {
  const before = (gate: number) => (q.given === "logits" ? gate : logit(gate));
  const lstm = q.cell === "lstm";
  const sums = lstm
    ? [before(q.i), before(q.f), q.given === "logits" ? q.g : Math.atanh(q.g), before(q.o)]
    : [before(q.r), before(q.z), q.fromInput];
  const input = { w: tensor([sums.length, 1]), b: tensor([sums.length], sums) };
  const old = sums.map((_, gate) => (!lstm && gate === 2 ? q.fromState : 0));
  const recurrent = { w: tensor([sums.length, 1]), b: tensor([sums.length], old) };
  const start = lstm ? { c0: tensor([1, 1], [q.c]) } : { h0: tensor([1, 1], [q.h]) };
  const trace = recurrentLayer(
    lstm ? cells.lstm : cells.gru,
    { input, recurrent },
    tensor([1, 1, 1]),
    start,
  );
  return lstm ? [trace.c.data[0], trace.h.data[0]] : [trace.gates.data[2], trace.h.data[0]];
}

holds(gatedStep, run, [
  [{ cell: "lstm", given: "values", f: 0.9, c: 2, i: 0.5, g: -1, o: 0.5 }, [1.3, 0.431]],
  // A forget gate that is open and an input gate that is shut keep the state.
  [{ cell: "lstm", given: "logits", f: 40, c: 1.5, i: -40, g: 3, o: 40 }, [1.5, 0.905]],
  [
    { cell: "gru", given: "values", r: 0.5, z: 0.2, fromInput: 1, fromState: -1, h: 0.5 },
    [0.462, 0.47],
  ],
]);
