import type { Desk } from "../../desk/desk.ts";
import type { Lang } from "../../params/index.ts";
import type { Texts } from "../texts/texts.ts";

/** What every part of the interview's screen gets. */
export interface Place {
  readonly lang: Lang;
  readonly base: string;
  readonly desk: Desk;
  readonly texts: Texts;
}
