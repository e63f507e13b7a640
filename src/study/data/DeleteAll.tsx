import { useState } from "react";
import type { Desk } from "../../desk/desk.ts";
import type { Lang } from "../../params/index.ts";
import { announceExport } from "../backup/lastExport.ts";
import { TypedConfirm } from "./TypedConfirm.tsx";
import { dataWords } from "./words.ts";

/** Deletes all that this site keeps of the reader's answers, once that was typed. */
export function DeleteAll({ desk, lang }: { readonly desk: Desk; readonly lang: Lang }) {
  const w = dataWords[lang];
  const [said, setSaid] = useState<"" | "deleted" | "deleteFailed">("");
  const clear = async () => {
    const gone = await desk.store.clear();
    if (gone) await desk.changed();
    announceExport();
    setSaid(gone ? "deleted" : "deleteFailed");
  };
  return (
    <>
      <p>{w.deleteText}</p>
      <TypedConfirm
        word={w.deleteWord}
        button={w.delete}
        words={w}
        onConfirm={() => void clear()}
      />
      <p role="status" className="data-note">
        {said && w[said]}
      </p>
    </>
  );
}
