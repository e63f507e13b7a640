import type { ReactNode, Ref } from "react";
import { isSecond } from "../../ui/doubleClick.ts";
import { type Bindings, useKeys } from "../session/useKeys.ts";

interface AskBarProps {
  /** How many buttons the bar will have once the answer is open: its height is that of the taller one from the start. */
  readonly room: 1 | 2 | 4;
  readonly keys: Bindings;
  readonly children: ReactNode;
}

/** What can be done with the card, at the foot of the screen: it stays where it is when the answer opens above it. */
export function AskBar({ room, keys, children }: AskBarProps) {
  useKeys(keys);
  return (
    <div className="ask-bar" data-room={room}>
      {children}
    </div>
  );
}

interface BarButtonProps {
  readonly name: string;
  /** What it means, and when the card is back. */
  readonly notes?: readonly (string | null)[];
  /** Between name and notes, in the language of the page. */
  readonly comma?: string;
  /** The key that does the same, printed where there is a keyboard. */
  readonly keyCap: string;
  readonly main?: boolean;
  readonly tone?: "bad" | "good" | undefined;
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly place?: Ref<HTMLButtonElement>;
}

/** One of its buttons. */
export function BarButton(props: BarButtonProps) {
  const {
    name,
    notes = [],
    comma = ", ",
    keyCap,
    main = false,
    tone,
    disabled,
    onPress,
    place,
  } = props;
  return (
    <button
      ref={place}
      type="button"
      className={main ? "study-button ask-button is-main" : "study-button ask-button"}
      data-tone={tone}
      disabled={disabled}
      // One shows the answer and the other grades it, in the same place.
      onClick={(event) => !isSecond(event) && onPress()}
    >
      {/* The commas are for those who hear the name as one. */}
      <span className="ask-button-name">{name}</span>
      {notes.map((note) =>
        note === null ? null : (
          <small key={note} className="ask-button-note">
            <span className="visually-hidden">{comma}</span>
            {note}
          </small>
        ),
      )}
      <kbd className="ask-key" aria-hidden="true">
        {keyCap}
      </kbd>
    </button>
  );
}
