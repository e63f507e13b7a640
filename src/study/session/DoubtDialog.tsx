import type { Lang } from "../../params/index.ts";
import type { Moment } from "../../review/day.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { dateText } from "../dateText.ts";
import { fill } from "../fill.ts";
import type { Doubt } from "./useSitting.ts";
import { sessionWords } from "./words.ts";

interface DoubtDialogProps {
  readonly doubt: Doubt | null;
  readonly now: Moment;
  readonly lang: Lang;
  readonly onResolve: (yes: boolean) => void;
}

/** Asks before an answer is written: whether the clock is right, or whether a miss while practising is to count. */
export function DoubtDialog({ doubt, now, lang, onResolve }: DoubtDialogProps) {
  const w = sessionWords[lang];
  const clock = doubt?.about === "clock";
  // Closing the dialog writes what changes least.
  return (
    <Dialog
      open={doubt !== null}
      onClose={() => doubt && onResolve(false)}
      title={clock ? w.doubtTitle : w.countTitle}
      lang={lang}
    >
      <p>{clock ? fill(w.doubt, { date: dateText(now, lang) }) : w.countText}</p>
      <div className="session-doubt">
        <button
          type="button"
          className={clock ? "study-button" : "study-button is-main"}
          // biome-ignore lint/a11y/noAutofocus: the dialog has just been opened, and this is what it is about
          autoFocus={!clock}
          onClick={() => onResolve(true)}
        >
          {clock ? w.doubtYes : w.countYes}
        </button>
        <button
          type="button"
          className={clock ? "study-button is-main" : "study-button"}
          // biome-ignore lint/a11y/noAutofocus: the safe answer
          autoFocus={clock}
          onClick={() => onResolve(false)}
        >
          {clock ? w.doubtNo : w.countNo}
        </button>
      </div>
    </Dialog>
  );
}
