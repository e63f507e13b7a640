import type { ScreenProps } from "../screens.ts";

/** Being built. */
export default function MockScreen({ lang }: ScreenProps) {
  return <p>{lang}</p>;
}
