import type { ReactNode } from "react";
import { theDesk } from "../desk/index.ts";
import type { Lang } from "../params/index.ts";
import { Study } from "./Study.tsx";

/** What is to stand in the island of the review page. */
export const openStudy =
  (place: { readonly lang: Lang; readonly base: string }): ((onStart: () => void) => ReactNode) =>
  (onStart) => <Study lang={place.lang} base={place.base} open={theDesk} onStart={onStart} />;
