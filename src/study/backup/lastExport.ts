import { useEffect, useState } from "react";
import type { Desk } from "../../desk/desk.ts";
import type { LastExport } from "../../review/backup/reminder.ts";
import { isProblem, record, whole } from "../../review/decode.ts";
import { useDesk } from "../useDesk.ts";

const shape = record({
  t: whole(0, Number.MAX_SAFE_INTEGER),
  answers: whole(0, Number.MAX_SAFE_INTEGER),
});

/** The last backup as it stands in the store; null for anything else. */
export function decodeExport(value: unknown): LastExport | null {
  const read = shape(value, "");
  return isProblem(read) ? null : read;
}

/** The page hears it when a backup was made: the reminder goes away. */
const exported = "nabla:exported";

/** Tells the page that what counts as backed up is another now. */
export const announceExport = (): void => void dispatchEvent(new Event(exported));

/** Remembers a backup, or what counts as one. */
export async function rememberExport(desk: Desk, last: LastExport): Promise<void> {
  await desk.store.put("exported", last);
  announceExport();
}

/**
 * What counts as backed up after `fresh` answers came in from a file that was written at `written` (ms): these are in that file,
 * so that they are no reason to make another.
 */
export const afterImport = (
  last: LastExport | null,
  written: number,
  fresh: number,
): LastExport => ({ t: last?.t ?? written, answers: (last?.answers ?? 0) + fresh });

export const lastExportOf = async (desk: Desk): Promise<LastExport | null> =>
  decodeExport(await desk.store.get("exported"));

/** When the last backup was made; undefined until the store has said. */
export function useLastExport(desk: Desk): LastExport | null | undefined {
  const { lasting } = useDesk(desk);
  const [last, setLast] = useState<LastExport | null>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a log that opens late has another store
  useEffect(() => {
    let wanted = true;
    const read = () => lastExportOf(desk).then((found) => wanted && setLast(found));
    read();
    addEventListener(exported, read);
    return () => {
      wanted = false;
      removeEventListener(exported, read);
    };
  }, [desk, lasting]);
  return last;
}
