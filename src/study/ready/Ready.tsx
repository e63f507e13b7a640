import type { ScreenProps } from "../screens.ts";

/** Being built. */
export default function Ready({ lang }: ScreenProps) {
  return <p>{lang}</p>;
}
