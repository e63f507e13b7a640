/** What is needed of `navigator.locks`, which some browsers and insecure addresses lack. */
export type Locks = Pick<LockManager, "request">;

/** One tab's part in something that only one tab may do at a time. */
export interface Turn {
  /** Takes it from the tab that has it. */
  take(): void;
  /** Leaves it to others, for good. */
  end(): void;
}

/**
 * Asks for a turn. `onChange` hears whether this tab has it: at first, when another tab takes it, and when it comes back because that
 * tab is gone. Without locks every tab has it.
 */
export function turnOf(
  name: string,
  locks: Locks | undefined,
  onChange: (mine: boolean) => void,
): Turn {
  let over = false;
  let release = () => {};
  let waiting: AbortController | null = null;

  const ask = async (from: Locks, options: LockOptions): Promise<void> => {
    let granted = false;
    try {
      await from.request(name, options, (lock) => {
        if (lock === null || over) return;
        granted = true;
        onChange(true);
        return new Promise<void>((done) => {
          release = done;
        });
      });
    } catch {
      // Not waited for any more.
      if (!granted && !options.ifAvailable) return;
      // A browser that refuses even to ask keeps nobody out.
      if (!granted) return over ? undefined : onChange(true);
    }
    // Another tab has it, or took it.
    if (over) return;
    onChange(false);
    waiting = new AbortController();
    void ask(from, { signal: waiting.signal });
  };

  if (locks === undefined) onChange(true);
  else void ask(locks, { ifAvailable: true });
  return {
    take() {
      waiting?.abort();
      if (locks !== undefined) void ask(locks, { steal: true });
    },
    end() {
      over = true;
      waiting?.abort();
      release();
    },
  };
}
