import { type ReactNode, useEffect } from "react";
import type { Lang } from "../../params/index.ts";
import { NotLoaded } from "../../predictions/panel/NotLoaded.tsx";
import { later } from "../../ui/index.ts";
import type { PredictProps } from "../../widgets/frame/predict.ts";
import { WidgetFrame } from "../../widgets/WidgetFrame.tsx";
import type { AnyWidget } from "../../widgets/widget.ts";

export interface IslandProps {
  readonly widget: AnyWidget;
  readonly lang: Lang;
  /** DOM id of the island, which the address names. */
  readonly id: string;
  readonly attributes: Record<string, string>;
  readonly base: string;
  readonly full: boolean;
  /** A later drawing of its page is first only a picture and its words. */
  readonly later: boolean;
  readonly onStart?: () => void;
}

/** Few readers ask for it, and they can wait for it. */
const Predict = later<PredictProps>(() =>
  import("../../predictions/panel/index.tsx")
    .then((m) => m.openPanel(NotLoaded))
    .catch(() => NotLoaded),
);

/** What server and browser both render: one component, so that the two trees cannot drift apart. */
export function Island({ onStart, ...frame }: IslandProps): ReactNode {
  useEffect(() => onStart?.(), [onStart]);
  return <WidgetFrame {...frame} Predict={Predict} />;
}

/** Keeps `useId` of one drawing apart from that of another on the same page. */
export const prefixOf = (id: string): string => `${id}-`;
