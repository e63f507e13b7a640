import type { Lang } from "../../params/index.ts";

const en = {
  path: "Position by step, with the expected spread",
  position: "x of one run",
  step: "step",
  distances: "Distance from the minimum by step",
  distance: "distance from the minimum (rms)",
  run: "runs",
  oneRun: "run",
  expected: "expected",
  floor: "floor",
  byEpoch: "Expected distance from the minimum by epochs, for several batch sizes",
  epochs: "epochs",
  expectedDistance: "expected distance (rms)",
  byBatch: "Steps until the expected distance reaches the target, by batch size",
  stepsTo: "steps at constant η until rms ≤",
  batch: "batch size B",
  tuned: "best η",
  fixed: "this η",
  never: "never",
  ideal: "∝ 1/B",
};

const zh: typeof en = {
  path: "位置随步数的变化，以及预期的散布范围",
  position: "一次运行的 x",
  step: "步数",
  distances: "每一步到最小点的距离",
  distance: "到最小点的距离（均方根）",
  run: "实测",
  oneRun: "本次",
  expected: "期望",
  floor: "下限",
  byEpoch: "几种批量大小下，期望距离随轮次的变化",
  epochs: "轮次",
  expectedDistance: "期望距离（均方根）",
  byBatch: "期望距离降到目标所需的步数随批量大小的变化",
  stepsTo: "固定 η 时的步数，直到均方根 ≤",
  batch: "批量大小 B",
  tuned: "最优 η",
  fixed: "当前 η",
  never: "到不了",
  ideal: "∝ 1/B",
};

export const words: Record<Lang, typeof en> = { en, zh };
