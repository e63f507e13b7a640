import type { MouseEvent } from "react";

/** Whether a click is the second of a double click, which was meant for what stood there before the first. Keys never are. */
export const isSecond = ({ detail }: Pick<MouseEvent, "detail">): boolean =>
  detail > 0 && detail % 2 === 0;
