/** A sign outside the database that progress was here. Browsers mostly clear both together; where not, it tells of the loss. */
export interface Marker {
  stands(): boolean;
  set(on: boolean): void;
}

export const markerKey = "nabla:review";

/** The marker in `localStorage`, which a browser may refuse: then there is none. */
export function localMarker(
  storage: () => Pick<Storage, "getItem" | "setItem" | "removeItem">,
): Marker {
  return {
    stands() {
      try {
        return storage().getItem(markerKey) !== null;
      } catch {
        return false;
      }
    },
    set(on) {
      try {
        if (on) storage().setItem(markerKey, "1");
        else storage().removeItem(markerKey);
      } catch {
        // Without it a loss goes unnoticed; nothing else depends on it.
      }
    },
  };
}
