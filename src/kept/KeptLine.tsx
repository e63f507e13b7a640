import { useEffect, useEffectEvent, useState } from "react";
import type { Desk, Given } from "../desk/desk.ts";
import { theDesk } from "../desk/index.ts";
import type { Lang } from "../params/index.ts";
import { type Kept, keep } from "./keep.ts";
import { keptWords, sayKept } from "./words.ts";

export interface KeptLineProps {
  /** The answer, logged once when this appears; another answer is another line. */
  readonly given: Given;
  readonly lang: Lang;
  readonly desk?: () => Promise<Desk>;
}

/** Logs an answer, and says quietly what became of it. It never stands in the way: a log that cannot be had is only told. */
export function KeptLine({ given, lang, desk = theDesk }: KeptLineProps) {
  const w = keptWords[lang];
  const [kept, setKept] = useState<Kept | "absent" | null>(null);
  const log = async (sure: boolean) => {
    try {
      setKept(await keep(await desk(), given, sure));
    } catch {
      setKept("absent");
    }
  };
  const begin = useEffectEvent(() => void log(false));
  useEffect(() => begin(), []);
  if (kept === null) return null;
  return (
    <>
      {kept === "absent" ? w.absent : sayKept(kept, lang)}
      {kept !== "absent" && kept.is === "doubtful" && (
        <>
          {" "}
          <button type="button" onClick={() => log(true)}>
            {w.sure}
          </button>
        </>
      )}
    </>
  );
}
