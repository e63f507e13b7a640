/** For good, or until this tab is closed; a reload and a change of language do not close it. */
type Shelf = "localStorage" | "sessionStorage";

/** A short text that the browser keeps outside the database; null when there is none, or it may not be read. */
export const recall = (key: string, shelf: Shelf = "localStorage"): string | null => {
  try {
    return globalThis[shelf].getItem(key);
  } catch {
    return null;
  }
};

/** Keeps a text, or with `null` forgets it. A browser may refuse (private windows, blocked cookies); the site does without. */
export const remember = (key: string, text: string | null, shelf: Shelf = "localStorage"): void => {
  try {
    if (text === null) globalThis[shelf].removeItem(key);
    else globalThis[shelf].setItem(key, text);
  } catch {}
};
