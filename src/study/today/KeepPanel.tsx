import { useEffect, useState } from "react";
import type { Desk } from "../../desk/desk.ts";
import type { Lang } from "../../params/index.ts";
import {
  askToPersist,
  forgetsInAWeek,
  type Persistence,
  shouldAskToPersist,
} from "../../review/storage/persist.ts";
import type { ScreenProps } from "../screens.ts";
import { todayWords } from "./words.ts";

interface KeepPanelProps {
  readonly desk: Desk;
  /** How many answers the log has. */
  readonly answers: number;
  readonly lang: Lang;
  readonly go: ScreenProps["go"];
}

const standsAlone = (): boolean =>
  typeof matchMedia === "function" && matchMedia("(display-mode: standalone)").matches;

/** After the first ten answers: asks the browser to keep them, and says what it said. Warns where it deletes all the same. */
export function KeepPanel({ desk, answers, lang, go }: KeepPanelProps) {
  const w = todayWords[lang];
  const [asked, setAsked] = useState<boolean | null>(null);
  const [said, setSaid] = useState<Persistence | null>(null);
  useEffect(() => {
    let wanted = true;
    desk.store.get("asked-to-persist").then((was) => wanted && setAsked(was !== undefined));
    return () => {
      wanted = false;
    };
  }, [desk]);
  const forgets = answers > 0 && forgetsInAWeek(navigator.userAgent, standsAlone());
  const offer = asked === false && shouldAskToPersist(answers, asked);
  if (!desk.view().lasting || !(offer || said !== null || forgets)) return null;
  const ask = async () => {
    const answer = await askToPersist(navigator.storage);
    setSaid(answer);
    setAsked(true);
    await desk.store.put("asked-to-persist", answer);
  };
  return (
    <section className="study-panel">
      <h3>{w.keep}</h3>
      {offer && <p>{w.keepText}</p>}
      <p role="status">{said && w[said]}</p>
      {forgets && <p>{w.forgets}</p>}
      <div className="today-row">
        {offer && (
          <button type="button" className="study-button" onClick={() => void ask()}>
            {w.keepButton}
          </button>
        )}
        {(forgets || (said !== null && said !== "granted")) && (
          <button type="button" className="study-button" onClick={() => go("data")}>
            {w.toData}
          </button>
        )}
      </div>
    </section>
  );
}
