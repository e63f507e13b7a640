import { button, make } from "./elements.ts";
import type { CheckWords } from "./words.ts";

/** What the bar says, and what can be done about it. */
export interface Note {
  readonly text: string;
  readonly tone?: "bad" | "good" | "warn";
  readonly actions: readonly { readonly name: string; readonly press: () => void }[];
}

/** The place below an answer where the reader judges it. */
export interface Bar {
  readonly element: HTMLElement;
  /** Asks, when null; else says what became of the answer. Focus that was on a button that goes moves to one that comes. */
  show(note: Note | null): void;
  /** While an answer is being written, another press does nothing. */
  busy(on: boolean): void;
}

export function barOf(words: CheckWords, onGrade: (grade: 1 | 3) => void): Bar {
  const ask = make("div", "check-ask", [
    button(words.forgot, "is-bad", () => onGrade(1)),
    button(words.gotIt, "is-main", () => onGrade(3)),
  ]);
  ask.role = "group";
  ask.ariaLabel = words.ask;
  const line = make("p", "check-line");
  // There from the start, or nobody would hear what appears in it.
  line.role = "status";
  line.tabIndex = -1;
  const actions = make("div", "check-actions");
  const element = make("div", "check", [ask, line, actions]);
  let said = "";
  return {
    element,
    show(note) {
      const key = note === null ? "" : [note.text, ...note.actions.map(({ name }) => name)].join();
      // The log changes for other reasons too: a button under the reader's finger stays the same element.
      if (key === said) return;
      said = key;
      const held = element.contains(document.activeElement);
      ask.hidden = note !== null;
      line.textContent = note?.text ?? "";
      line.dataset.tone = note?.tone ?? "";
      actions.replaceChildren(
        ...(note?.actions ?? []).map(({ name, press }) => button(name, "", press)),
      );
      if (held) (element.querySelector<HTMLElement>("div:not([hidden]) > button") ?? line).focus();
    },
    busy(on) {
      ask.ariaBusy = on ? "true" : null;
    },
  };
}
