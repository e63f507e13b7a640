import type { ScreenProps } from "../screens.ts";

/** Being built. */
export default function Data({ lang }: ScreenProps) {
  return <p>{lang}</p>;
}
