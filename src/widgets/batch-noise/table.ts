import type { Table } from "../widget.ts";
import type { BatchNoiseModel } from "./model.ts";

export const table = ({ runs, rms, predicted, rates }: BatchNoiseModel): Table => ({
  columns: [
    { id: "step", label: { en: "step", zh: "步" } },
    { id: "eta", label: { en: "η of the step", zh: "这一步的 η" } },
    { id: "x", label: { en: "x of one run", zh: "一次运行的 x" } },
    { id: "rms", label: { en: "rms over the runs", zh: "各次运行的均方根" } },
    { id: "expected", label: { en: "expected rms", zh: "期望均方根" } },
  ],
  rows: Array.from(rms, (value, t) => [
    t,
    t === 0 ? null : (rates[t - 1] as number),
    runs[0]?.[t] as number,
    value,
    predicted[t] as number,
  ]),
});
