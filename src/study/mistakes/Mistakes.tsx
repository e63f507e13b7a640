import type { ScreenProps } from "../screens.ts";

/** Being built. */
export default function Mistakes({ lang }: ScreenProps) {
  return <p>{lang}</p>;
}
