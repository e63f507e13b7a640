import { recall, remember } from "./texts.ts";

/** A sign outside the database that progress was here. Browsers mostly clear both together; where not, it tells of the loss. */
export interface Marker {
  stands(): boolean;
  set(on: boolean): void;
}

const key = "nabla:review";

/** The marker of this browser. Where it is refused a loss goes unnoticed; nothing else depends on it. */
export const localMarker: Marker = {
  stands: () => recall(key) !== null,
  set: (on) => remember(key, on ? "1" : null),
};
