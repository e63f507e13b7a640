import type { AnyWidget } from "./widget.ts";

/** Every widget, loaded when it is needed. To add one: a folder, and a line here. */
export const widgets = {
  "decay-or-l2": () => import("./decay-or-l2/index.tsx"),
  "momentum-analysis": () => import("./momentum-analysis/index.tsx"),
} satisfies Record<string, () => Promise<{ default: AnyWidget }>>;

export type WidgetId = keyof typeof widgets;
