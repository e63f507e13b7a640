import { useEffect, useState } from "react";
import type { Desk } from "../../desk/desk.ts";
import { recall, remember } from "../../review/storage/texts.ts";

const key = "nabla:clock-behind";

/** Whether to say that the clock stands behind the last answer: once a tab. */
export function useClockNotice(desk: Desk): boolean {
  const [behind] = useState(
    () => desk.clock() === "behind" && recall(key, "sessionStorage") === null,
  );
  useEffect(() => {
    if (behind) remember(key, "said", "sessionStorage");
  }, [behind]);
  return behind;
}
