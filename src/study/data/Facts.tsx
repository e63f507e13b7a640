import { useEffect, useState } from "react";
import type { Desk } from "../../desk/desk.ts";
import type { Lang } from "../../params/index.ts";
import { factsOf } from "../backup/facts.ts";
import { useLastExport } from "../backup/lastExport.ts";
import { dateText } from "../dates.ts";
import { fill, plural } from "../fill.ts";
import { useDesk } from "../useDesk.ts";
import { Keeping } from "./Keeping.tsx";
import { sizeText } from "./sizeText.ts";
import { dataWords } from "./words.ts";

/** What is in the log, and how safe it is. */
export function Facts({ desk, lang }: { readonly desk: Desk; readonly lang: Lang }) {
  const w = dataWords[lang];
  const { state, lasting } = useDesk(desk);
  const { answers, cards, since, events } = factsOf(state);
  const last = useLastExport(desk);
  const used = useUsage(events);
  const { tz } = desk.now();
  return (
    <dl className="data-facts">
      <div>
        <dt>{w.answers}</dt>
        <dd>{answers === 0 ? w.none : fill(plural(w.answersOn, cards), { n: answers, cards })}</dd>
      </div>
      {since !== null && (
        <div>
          <dt>{w.since}</dt>
          <dd>{dateText({ t: since, tz }, lang)}</dd>
        </div>
      )}
      <div>
        <dt>{w.lastBackup}</dt>
        <dd>{last ? dateText({ t: last.t, tz }, lang) : w.never}</dd>
      </div>
      {lasting && used !== null && (
        <div>
          <dt>{w.space}</dt>
          <dd>{sizeText(used, lang)}</dd>
        </div>
      )}
      {lasting && <Keeping lang={lang} />}
    </dl>
  );
}

/** Bytes that this site uses in the browser, asked again when the log has grown; null where it does not tell. */
function useUsage(events: number): number | null {
  const [used, setUsed] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: more events take more room
  useEffect(() => {
    let wanted = true;
    navigator.storage?.estimate?.().then(
      ({ usage }) => wanted && setUsed(usage ?? null),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [events]);
  return used;
}
