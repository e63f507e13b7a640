import type { ScreenProps } from "../screens.ts";

/** Being built. */
export default function SessionScreen({ lang }: ScreenProps) {
  return <p>{lang}</p>;
}
