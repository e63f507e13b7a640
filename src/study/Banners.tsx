import type { Desk } from "../desk/desk.ts";
import type { Lang } from "../params/index.ts";
import type { ScreenProps } from "./screens.ts";

/** What the reader must know about the log: not being saved, a newer version, progress that is gone. */
export function Banners(_props: {
  readonly desk: Desk;
  readonly lang: Lang;
  readonly go: ScreenProps["go"];
}) {
  return null;
}
