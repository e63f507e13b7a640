import type { Table } from "../widget.ts";
import type { StepSizeModel } from "./model.ts";

const step = { id: "step", label: { en: "step", zh: "步" } };
const x = { id: "x", label: { en: "x", zh: "x" } };
const y = { id: "y", label: { en: "y", zh: "y" } };
const f = { id: "f", label: { en: "f", zh: "f" } };
const curvature = { id: "curvature", label: { en: "curvature f″", zh: "曲率 f″" } };

export function table(m: StepSizeModel): Table {
  const at = (values: Float64Array, t: number) => values[t] as number;
  return m.kind === "quadratic"
    ? {
        columns: [step, x, y, f],
        rows: Array.from(m.xs, (_, t) => [t, at(m.xs, t), at(m.ys, t), at(m.run.loss, t)]),
      }
    : {
        columns: [step, x, f, curvature],
        rows: Array.from(m.xs, (_, t) => [t, at(m.xs, t), at(m.run.loss, t), at(m.curvatures, t)]),
      };
}
