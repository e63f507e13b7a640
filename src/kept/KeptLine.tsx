import { useEffect, useState } from "react";
import type { Desk, Given } from "../desk/desk.ts";
import { theDesk } from "../desk/index.ts";
import type { Lang } from "../params/index.ts";
import { keep } from "./keep.ts";
import { type Logged, logged } from "./logged.ts";
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
  const [kept, setKept] = useState<Logged | null>(null);
  const [sure, setSure] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a line
  useEffect(() => {
    let here = true;
    logged(given, desk).then((found) => here && setKept(found));
    return () => {
      here = false;
    };
  }, []);
  const insist = async () => {
    setSure(true);
    try {
      setKept(await keep(await desk(), given, true));
    } catch {
      setKept("absent");
    }
  };
  if (kept === null) return null;
  return (
    <>
      {kept === "absent" ? w.absent : sayKept(kept, lang)}
      {kept !== "absent" && kept.is === "doubtful" && (
        <>
          {" "}
          <button type="button" disabled={sure} onClick={insist}>
            {w.sure}
          </button>
        </>
      )}
    </>
  );
}
