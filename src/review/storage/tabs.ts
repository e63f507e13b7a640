/** Tells other tabs that the log has grown, and hears it from them. */
export interface Tabs {
  /** To be called after each write. */
  tell(): void;
  close(): void;
}

/** What tabs need of the browser. */
export interface TabsOptions {
  /** Called when the log may have grown elsewhere: load it again. */
  readonly onChange: () => void;
  /** A channel, or null where there are none; then looking at the page again is the sign. */
  readonly channel: () => Pick<BroadcastChannel, "postMessage" | "close" | "onmessage"> | null;
  /** The window. */
  readonly page: Pick<EventTarget, "addEventListener" | "removeEventListener">;
}

/** The channel of the log, where the browser has such a thing. */
export const logChannel = (): BroadcastChannel | null =>
  typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("nabla:review");

/** Joins the tabs of this browser. */
export function joinTabs({ onChange, channel, page }: TabsOptions): Tabs {
  let line: ReturnType<TabsOptions["channel"]> = null;
  try {
    line = channel();
  } catch {
    // A browser may refuse it where it refuses storage.
  }
  const hear = () => onChange();
  if (line === null) page.addEventListener("focus", hear);
  else line.onmessage = hear;
  return {
    tell: () => line?.postMessage("changed"),
    close() {
      if (line === null) page.removeEventListener("focus", hear);
      else line.close();
    },
  };
}
