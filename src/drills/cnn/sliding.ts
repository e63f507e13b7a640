import type { Rng } from "../../math/random/index.ts";
import { oneOf, several, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { convolutionTask, type SlidingConvolution } from "./slidingConvolution.ts";
import { poolTask, type SlidingPool, windowsOf } from "./slidingPool.ts";

type Sliding = SlidingConvolution | SlidingPool;

function draw(rng: Rng): Sliding {
  const kind = oneOf(rng, ["convolution", "max", "average"] as const);
  const x = several(whole(rng, 5, 8), () => whole(rng, -4, 6));
  const k = whole(rng, 2, 3);
  const gradients = (n: number) => several(n, () => whole(rng, -2, 3));
  if (kind === "convolution") {
    const w = several(k, () => whole(rng, -2, 2));
    return { kind, x, w, g: gradients(x.length - k + 1) };
  }
  const stride = whole(rng, 1, k);
  return { kind, x, k, stride, g: gradients(windowsOf({ x, k, stride }).length) };
}

export const sliding = defineDrill<Sliding>({
  id: "N-48",
  topic: "cnn",
  version: 1,
  skill: {
    en: "a convolution or pooling by hand, forward and back",
    zh: "手算卷积和池化的前向与反向",
  },
  draw,
  fits(q) {
    if (q.g.every((v) => v === 0)) return false;
    // A kernel that equals its mirror image would not show which way round it lies.
    if (q.kind === "convolution")
      return q.w.some((v, i) => v !== q.w[q.w.length - 1 - i]) && q.x.some((v) => v !== 0);
    // One window alone does not slide, and a tie leaves open which entry the gradient goes to.
    const windows = windowsOf(q);
    return windows.length > 1 && windows.every((window) => new Set(window).size === window.length);
  },
  task: (q) => (q.kind === "convolution" ? convolutionTask(q) : poolTask(q)),
});
