import type { Lang } from "../../params/index.ts";
import type { Moment } from "../../review/day.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { dateText } from "../dates.ts";
import { fill } from "../fill.ts";
import type { Doubt } from "./useSitting.ts";
import { sessionWords } from "./words.ts";

interface DoubtDialogsProps {
  readonly doubt: Doubt | null;
  readonly now: Moment;
  readonly lang: Lang;
  readonly onResolve: (yes: boolean) => void;
}

interface ChoiceProps {
  readonly name: string;
  /** Has the focus when the dialog opens. */
  readonly main: boolean;
  readonly onPress: () => void;
}

const Choice = ({ name, main, onPress }: ChoiceProps) => (
  <button
    type="button"
    // The dialog looks for the attribute when it opens; React would focus the button while it is still out of sight.
    ref={(button) => {
      button?.toggleAttribute("autofocus", main);
    }}
    className={main ? "study-button is-main" : "study-button"}
    onClick={onPress}
  >
    {name}
  </button>
);

/**
 * Asks before an answer is written: whether the clock is right, or whether a miss while practising is to count. One dialog each,
 * since one may follow the other at once. Closing it writes what changes least.
 */
export function DoubtDialogs({ doubt, now, lang, onResolve }: DoubtDialogsProps) {
  const w = sessionWords[lang];
  const clock = doubt?.about === "clock";
  const counts = doubt?.about === "count";
  return (
    <>
      <Dialog
        open={clock}
        onClose={() => clock && onResolve(false)}
        title={w.doubtTitle}
        lang={lang}
      >
        <p>{fill(w.doubt, { date: dateText(now, lang) })}</p>
        <div className="session-doubt">
          <Choice name={w.doubtNo} main onPress={() => onResolve(false)} />
          <Choice name={w.doubtYes} main={false} onPress={() => onResolve(true)} />
        </div>
      </Dialog>
      <Dialog
        open={counts}
        onClose={() => counts && onResolve(false)}
        title={w.countTitle}
        lang={lang}
      >
        <p>{w.countText}</p>
        <div className="session-doubt">
          <Choice name={w.countYes} main onPress={() => onResolve(true)} />
          <Choice name={w.countNo} main={false} onPress={() => onResolve(false)} />
        </div>
      </Dialog>
    </>
  );
}
