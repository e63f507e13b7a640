import type { Column, Table } from "../widget.ts";
import { shortName } from "./contestants.ts";
import type { Race } from "./model.ts";

/** Every runner's position and loss by step; nothing after a divergence. */
export function raceTable({ runners, values }: Race): Table {
  const columns = runners.flatMap(({ id }): Column[] => {
    const { en, zh } = shortName(id);
    return [
      { id: `${id}_x`, label: { en: `${en} x`, zh: `${zh} x` } },
      { id: `${id}_y`, label: { en: `${en} y`, zh: `${zh} y` } },
      { id: `${id}_loss`, label: { en: `${en} loss`, zh: `${zh} 损失` } },
    ];
  });
  return {
    columns: [{ id: "step", label: { en: "step", zh: "步数" } }, ...columns],
    rows: Array.from({ length: values.steps + 1 }, (_, t) => [
      t,
      ...runners.flatMap(({ descent: { path, loss } }) => [
        path[2 * t] ?? null,
        path[2 * t + 1] ?? null,
        loss[t] ?? null,
      ]),
    ]),
  };
}
