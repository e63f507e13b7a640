import { useEffect, useState } from "react";
import type { Desk } from "../../desk/desk.ts";
import { recallHere, rememberHere } from "../tabMemory.ts";

const key = "nabla:clock-behind";

/** Whether to say that the clock stands behind the last answer: once a tab. */
export function useClockNotice(desk: Desk): boolean {
  const [behind] = useState(() => desk.clock() === "behind" && recallHere(key) === null);
  useEffect(() => {
    if (behind) rememberHere(key, "said");
  }, [behind]);
  return behind;
}
