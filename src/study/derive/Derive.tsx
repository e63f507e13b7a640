import type { ScreenProps } from "../screens.ts";

/** Being built. */
export default function Derive({ lang }: ScreenProps) {
  return <p>{lang}</p>;
}
