import { useEffect, useState } from "react";
import type { Lang } from "../../params/index.ts";
import { askToPersist, forgetsInAWeek, type Persistence } from "../../review/storage/persist.ts";
import { dataWords } from "./words.ts";

const results = {
  granted: "keepGranted",
  denied: "keepDenied",
  unsupported: "keepUnsupported",
} as const;

const standalone = () => matchMedia?.("(display-mode: standalone)").matches ?? false;

/** Whether the browser may clear the log to make room, and the wish that it should not. */
export function Keeping({ lang }: { readonly lang: Lang }) {
  const w = dataWords[lang];
  const [kept, setKept] = useState<boolean | null>(null);
  const [result, setResult] = useState<Persistence | null>(null);
  const [forgets] = useState(() => forgetsInAWeek(navigator.userAgent, standalone()));
  useEffect(() => {
    let wanted = true;
    navigator.storage?.persisted?.().then(
      (yes) => wanted && setKept(yes),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, []);
  // Browsers answer only those who ask from a click.
  const ask = async () => {
    const said = await askToPersist(navigator.storage);
    setResult(said);
    if (said === "granted") setKept(true);
  };
  return (
    <div>
      <dt>{w.kept}</dt>
      <dd>
        <span>{kept === null ? w.keptUnknown : kept ? w.keptYes : w.keptNo}</span>{" "}
        {!kept && (
          <button type="button" className="study-button" onClick={() => void ask()}>
            {w.askKeep}
          </button>
        )}
        <span role="status" className="data-note">
          {result && w[results[result]]}
        </span>
        {forgets && <span className="data-note">{w.week}</span>}
      </dd>
    </div>
  );
}
