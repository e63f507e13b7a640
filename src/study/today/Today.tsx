import type { ScreenProps } from "../screens.ts";

/** Being built. */
export default function Today({ lang }: ScreenProps) {
  return <p>{lang}</p>;
}
