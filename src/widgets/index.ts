import type { AnyWidget } from "./widget.ts";

/** Every widget, loaded when it is needed. To add one: a folder, and a line here. */
export const widgets = {
  "activation-explorer": () => import("./activation-explorer/index.tsx"),
  "batch-noise": () => import("./batch-noise/index.tsx"),
  saddles: () => import("./saddles/index.tsx"),
  "step-size": () => import("./step-size/index.tsx"),
  "decay-or-l2": () => import("./decay-or-l2/index.tsx"),
  "gradient-sequence": () => import("./gradient-sequence/index.tsx"),
  "momentum-analysis": () => import("./momentum-analysis/index.tsx"),
  "optimizer-race": () => import("./optimizer-race/index.tsx"),
  "zero-centring": () => import("./zero-centring/index.tsx"),
  "softmax-lab": () => import("./softmax-lab/index.tsx"),
  "dying-relu": () => import("./dying-relu/index.tsx"),
} satisfies Record<string, () => Promise<{ default: AnyWidget }>>;

export type WidgetId = keyof typeof widgets;
