import { type DragEvent, useEffect, useRef, useState } from "react";
import type { Desk } from "../../../desk/desk.ts";
import type { Lang } from "../../../params/index.ts";
import { fill } from "../../fill.ts";
import { dataWords } from "../words.ts";
import { Outcome } from "./Outcome.tsx";
import { Preview } from "./Preview.tsx";
import { useImport } from "./useImport.ts";

/** Reads in a backup: choose or drop a file, see what is in it, then add it. */
export function ImportBox({ desk, lang }: { readonly desk: Desk; readonly lang: Lang }) {
  const w = dataWords[lang];
  const { flow, choose, merge, replace, cancel, close } = useImport(desk);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLElement>(null);
  const was = useRef(flow.at);
  // The button that was pressed is gone: the keyboard goes on from here.
  useEffect(() => {
    const moved = was.current !== flow.at;
    was.current = flow.at;
    if (moved && document.activeElement === document.body)
      box.current?.focus({ preventScroll: true });
  }, [flow.at]);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) void choose(file);
  };
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  const busy = flow.at === "reading" || flow.at === "writing" || flow.at === "settling";
  return (
    <section
      ref={box}
      tabIndex={-1}
      className="data-drop"
      aria-label={w.restore}
      data-over={over || undefined}
      data-import={flow.at}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        if (!busy) take(event.dataTransfer.files);
      }}
    >
      <div className="data-row">
        <button
          type="button"
          className="study-button"
          disabled={busy}
          onClick={() => input.current?.click()}
        >
          {w.restore}
        </button>
        <span className="study-muted data-drop-hint">{w.drop}</span>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          accept=".json,application/json"
          tabIndex={-1}
          aria-label={w.restore}
          onChange={(event) => {
            take(event.target.files);
            // The same file may be chosen again.
            event.target.value = "";
          }}
        />
      </div>
      <div role="status" aria-atomic="false">
        <Outcome flow={flow} lang={lang} />
      </div>
      {flow.at === "reading" && (
        <div className="data-row">
          <progress aria-label={fill(w.reading, { name: flow.name })} value={flow.done} />
          <button type="button" className="study-button" onClick={cancel}>
            {w.cancel}
          </button>
        </div>
      )}
      {flow.at === "writing" && (
        <div className="data-row">
          <progress aria-label={w.restore} max={Math.max(flow.total, 1)} value={flow.done} />
          <span className="study-muted">
            {fill(w.writing, { done: flow.done, total: flow.total })}
          </span>
          <button type="button" className="study-button" onClick={cancel}>
            {w.cancel}
          </button>
        </div>
      )}
      {flow.at === "settling" && <progress aria-label={w.settling} />}
      {flow.at === "preview" && (
        <Preview
          {...flow}
          lang={lang}
          here={desk.view().state.events.length}
          onMerge={() => void merge(flow.file)}
          onReplace={() => void replace(flow.file)}
          onClose={close}
        />
      )}
    </section>
  );
}
