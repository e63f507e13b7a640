import type { Column, Table } from "../widget.ts";
import type { ActivationModel, Line } from "./model.ts";

const half = 30;

/** Points of the table: 0 and the whole numbers are among them exactly for every half-width that is one. */
export const tablePoints = (reach: number): number[] =>
  Array.from({ length: 2 * half + 1 }, (_, i) => (reach * (i - half)) / half);

const columnsOf = ({ id, name, curvature }: Line): Column[] => [
  { id, label: name },
  { id: `${id}_slope`, label: { en: `${name.en} f′`, zh: `${name.zh} f′` } },
  ...(curvature
    ? [{ id: `${id}_curvature`, label: { en: `${name.en} f″`, zh: `${name.zh} f″` } }]
    : []),
];

const known = (y: number) => (Number.isFinite(y) ? y : null);

export const table = ({ lines, values }: ActivationModel): Table => ({
  columns: [{ id: "x", label: { en: "x", zh: "x" } }, ...lines.flatMap(columnsOf)],
  rows: tablePoints(values.reach).map((x) => [
    x,
    ...lines.flatMap(({ fn, curvature }) => [
      known(fn.f(x)),
      known(fn.df(x)),
      ...(curvature && fn.d2f ? [known(fn.d2f(x))] : []),
    ]),
  ]),
});
