import { receptiveField } from "../../../src/drills/cnn/receptiveField.ts";
import { holds } from "../laws.ts";

type Layers = readonly (readonly [kernel: number, stride: number])[];

/** Marks, from the output back, every entry that a unit needs. */
function needed(layers: Layers, unit: number): Set<number> {
  let entries = new Set([unit]);
  for (const [kernel, stride] of [...layers].reverse()) {
    const below = new Set<number>();
    for (const entry of entries) for (let i = 0; i < kernel; i++) below.add(entry * stride + i);
    entries = below;
  }
  return entries;
}

function traced({ layers }: { layers: Layers }) {
  const [first, second] = [needed(layers, 0), needed(layers, 1)];
  return [Math.max(...first) - Math.min(...first) + 1, Math.min(...second) - Math.min(...first)];
}

const pair = [3, 1] as const;
const pool = [2, 2] as const;
holds(receptiveField, traced, [
  [{ layers: [pair, pool, pair, pool, pair] }, [18, 4]],
  [{ layers: [[7, 2], pool] }, [9, 4]],
]);
