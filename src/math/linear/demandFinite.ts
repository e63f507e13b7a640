import type { Tensor } from "../tensor/index.ts";

/** Throws a sentence unless every entry is finite: iterations that rotate would never end on a NaN. */
export function demandFinite(where: string, name: string, { data }: Tensor): void {
  const bad = data.find((x) => !Number.isFinite(x));
  if (bad !== undefined) throw new Error(`${where}: ${name} must hold finite numbers, got ${bad}`);
}
