import type { Lang } from "../../params/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { sessionWords } from "./words.ts";

interface HelpProps {
  readonly open: boolean;
  readonly lang: Lang;
  readonly onClose: () => void;
}

/** What each key does. */
export function Help({ open, lang, onClose }: HelpProps) {
  const w = sessionWords[lang];
  const keys = [
    [[w.space, "Enter"], w.keyGo],
    [["1", "2", "3", "4"], w.keyGrades],
    [["U"], w.keyUndo],
    [["E"], w.keyExplain],
    [["?"], w.keyHelp],
  ] as const;
  return (
    <Dialog open={open} onClose={onClose} title={w.help} lang={lang}>
      <dl className="session-keys">
        {keys.map(([caps, meaning]) => (
          <div key={meaning}>
            <dt>
              {caps.map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="study-muted">{w.keyNote}</p>
    </Dialog>
  );
}
