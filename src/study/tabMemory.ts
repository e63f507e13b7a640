/** What this tab remembers until it is closed, a reload and a change of language included; a browser may forbid it. */
export const recallHere = (key: string): string | null => {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
};

/** `null` forgets. */
export const rememberHere = (key: string, value: string | null): void => {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {}
};
