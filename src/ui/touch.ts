import type { FocusEvent, PointerEvent } from "react";

/** Tells which knob is under the hand: pointed at, or holding the keyboard's focus. */
export const touchHandlers = (
  id: string,
  onTouch: ((knob: string | null) => void) | undefined,
) => ({
  onPointerEnter: () => onTouch?.(id),
  onPointerLeave: (event: PointerEvent) => {
    if (!event.currentTarget.contains(document.activeElement)) onTouch?.(null);
  },
  onFocus: () => onTouch?.(id),
  onBlur: (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) onTouch?.(null);
  },
});
