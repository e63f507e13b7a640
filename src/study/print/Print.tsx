import type { ScreenProps } from "../screens.ts";

/** Being built. */
export default function Print({ lang }: ScreenProps) {
  return <p>{lang}</p>;
}
