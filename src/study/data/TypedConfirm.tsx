import { type FormEvent, useId, useState } from "react";
import { fill } from "../fill.ts";
import type { DataWords } from "./words.ts";

/** A button that works once a word has been typed: for what cannot be taken back. */
export function TypedConfirm({
  word,
  button,
  words,
  onConfirm,
}: {
  readonly word: string;
  readonly button: string;
  readonly words: DataWords;
  readonly onConfirm: () => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const agrees = typed.trim().toUpperCase() === word;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!agrees) return;
    setTyped("");
    onConfirm();
  };
  return (
    <form className="data-confirm" onSubmit={submit}>
      <label htmlFor={id}>{fill(words.typeWord, { word })}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="study-button is-grave" disabled={!agrees}>
        {button}
      </button>
    </form>
  );
}
