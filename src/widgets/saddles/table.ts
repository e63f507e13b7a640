import type { Table } from "../widget.ts";
import type { SaddlesModel } from "./model.ts";

export const table = ({ chosen, low, high }: SaddlesModel): Table => ({
  columns: [
    { id: "step", label: { en: "step", zh: "步" } },
    { id: "x", label: { en: "x", zh: "x" } },
    { id: "y", label: { en: "y", zh: "y" } },
    { id: "f", label: { en: "f", zh: "f" } },
    { id: "lambda1", label: { en: "smaller curvature", zh: "较小的曲率" } },
    { id: "lambda2", label: { en: "larger curvature", zh: "较大的曲率" } },
  ],
  rows: Array.from(chosen.loss, (f, t) => [
    t,
    chosen.path[2 * t] as number,
    chosen.path[2 * t + 1] as number,
    f,
    low[t] as number,
    high[t] as number,
  ]),
});
