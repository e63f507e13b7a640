import { useLayoutEffect, useRef } from "react";
import { type KeyName, keyName, spotOf } from "./keys.ts";

/** What to do at each key; a key that is absent is left to the page. */
export type Bindings = Partial<Readonly<Record<KeyName, () => void>>>;

/** Keys of a session, wherever the focus is but in a field. Several parts of a screen may each bind their own. */
export function useKeys(bindings: Bindings): void {
  const latest = useRef(bindings);
  // With the picture, not after it: a key struck at once is not to be lost.
  useLayoutEffect(() => {
    latest.current = bindings;
  });
  useLayoutEffect(() => {
    // Some browsers end the composition first and then send the Enter that ended it.
    let composing = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      clearTimeout(timer);
      composing = true;
    };
    const end = () => {
      timer = setTimeout(() => {
        composing = false;
      });
    };
    const press = (event: KeyboardEvent) => {
      if (composing || event.defaultPrevented || event.getModifierState("AltGraph")) return;
      // A dialog has the keyboard to itself.
      if (document.querySelector("dialog[open]") !== null) return;
      const name = keyName(event, spotOf(event.target));
      const act = name === null ? undefined : latest.current[name];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener("compositionstart", begin);
    addEventListener("compositionend", end);
    addEventListener("keydown", press);
    return () => {
      clearTimeout(timer);
      removeEventListener("compositionstart", begin);
      removeEventListener("compositionend", end);
      removeEventListener("keydown", press);
    };
  }, []);
}
