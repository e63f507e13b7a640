/** What a key means in a session. */
export type KeyName = "go" | "1" | "2" | "3" | "4" | "u" | "e" | "?";

/** What is to be known of a press. */
export interface Press {
  readonly key: string;
  readonly keyCode: number;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** What the focus is on, as far as keys have a meaning there. */
export type Spot = "text" | "tick" | "button" | "link" | "elsewhere";

/** Keys that keep their own meaning there. */
const own: Readonly<Record<Exclude<Spot, "text">, readonly string[]>> = {
  tick: [" "],
  button: [" ", "Enter"],
  link: ["Enter"],
  elsewhere: [],
};

const names: Readonly<Record<string, KeyName>> = {
  " ": "go",
  Enter: "go",
  "1": "1",
  "2": "2",
  "3": "3",
  "4": "4",
  u: "u",
  U: "u",
  e: "e",
  E: "e",
  "?": "?",
  // As a keyboard set to Chinese types it.
  "？": "?",
};

/** Key code of a press that an input method has taken. */
const TAKEN = 229;

/**
 * What a press means, or null: never while text is composed, never held down, never with a modifier (but the one that types the
 * question mark), and never where the focused control has a use for it.
 */
export function keyName(press: Press, spot: Spot): KeyName | null {
  if (press.isComposing || press.keyCode === TAKEN || press.repeat) return null;
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const name = names[press.key] ?? null;
  if (press.shiftKey && name !== "?") return null;
  return spot === "text" || own[spot].includes(press.key) ? null : name;
}

const ticks: readonly string[] = ["checkbox", "radio"];
const pressed: readonly string[] = ["button", "submit", "reset", "file", "image", "color"];

/** Where an event goes to. */
export function spotOf(target: EventTarget | null): Spot {
  if (!(target instanceof HTMLElement)) return "elsewhere";
  const control = target.closest<HTMLElement>(
    "input, textarea, select, button, summary, a[href], [contenteditable]",
  );
  if (control === null) return "elsewhere";
  if (control instanceof HTMLInputElement) {
    if (ticks.includes(control.type)) return "tick";
    return pressed.includes(control.type) ? "button" : "text";
  }
  if (control instanceof HTMLButtonElement || control.tagName === "SUMMARY") return "button";
  return control instanceof HTMLAnchorElement ? "link" : "text";
}
