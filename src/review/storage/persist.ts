/** What the browser said to the wish that it should not clear the log to make room. */
export type Persistence = "granted" | "denied" | "unsupported";

/** Answers after which to ask. */
const FROM = 10;

/** True when it is time to ask, which must be done from a click: after the first ten answers, once. */
export const shouldAskToPersist = (answers: number, asked: boolean): boolean =>
  answers >= FROM && !asked;

type Manager = Partial<Pick<StorageManager, "persist" | "persisted">>;

/** Asks the browser to keep the log. Never throws. */
export async function askToPersist(manager: Manager | undefined): Promise<Persistence> {
  if (manager?.persist === undefined) return "unsupported";
  try {
    if (await manager.persisted?.()) return "granted";
    return (await manager.persist()) ? "granted" : "denied";
  } catch {
    return "denied";
  }
}

/**
 * True for browsers on WebKit, which delete what scripts stored after seven days of use without a visit, unless the site is on the
 * Home Screen (`standalone`). Every browser on an iPhone or iPad is one, Chromium and Firefox elsewhere are not.
 */
export function forgetsInAWeek(userAgent: string, standalone: boolean): boolean {
  if (standalone) return false;
  if (/\b(iPhone|iPad|iPod)\b/.test(userAgent)) return true;
  return (
    /AppleWebKit\//.test(userAgent) &&
    /Version\/[\d.]+.*Safari\//.test(userAgent) &&
    !/Chrom(e|ium)\/|Android/.test(userAgent)
  );
}
