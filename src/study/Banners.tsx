import { useState } from "react";
import type { Desk } from "../desk/desk.ts";
import type { Lang } from "../params/index.ts";
import { browserClock, type Clock } from "../review/clock.ts";
import { useLastExport } from "./backup/lastExport.ts";
import { saveBackup } from "./backup/saveBackup.ts";
import { dismiss, dismissed } from "./banners/dismissed.ts";
import { NoticeLine } from "./banners/NoticeLine.tsx";
import { type Notice, noticesOf, type Remedy } from "./banners/notices.ts";
import type { ScreenProps } from "./screens.ts";
import { useDesk } from "./useDesk.ts";

/** What the reader must know about the log: not being saved, a newer version, progress that is gone, a backup that is due. */
export function Banners({
  desk,
  lang,
  go,
  clock = browserClock,
  reload = () => location.reload(),
}: {
  readonly desk: Desk;
  readonly lang: Lang;
  readonly go: ScreenProps["go"];
  /** The clock as it is: the desk's own is never behind the log. */
  readonly clock?: Clock;
  readonly reload?: () => void;
}) {
  const view = useDesk(desk);
  const last = useLastExport(desk);
  const [gone, setGone] = useState(dismissed);
  /** What became of the reader's last Retry: without a word a second failure looks like a dead button. */
  const [tried, setTried] = useState<"trying" | "stillUnsaved" | null>(null);
  const notices = noticesOf({ view, now: clock(), last });
  const remedies: Readonly<Record<Remedy, (notice: Notice) => void>> = {
    reload,
    download: () => void saveBackup(desk),
    retry: async () => {
      if (tried === "trying") return;
      setTried("trying");
      await desk.retry();
      setTried(desk.view().unsaved === null ? null : "stillUnsaved");
    },
    restore: () => go("data"),
    takeBack: async ({ entries = [] }) => {
      for (const { id } of entries) await desk.takeBack(id);
    },
  };
  return (
    // It stands there before anything is in it, or nobody would hear what appears.
    <div className="study-banners" role="status" aria-atomic="false">
      {notices
        .filter(({ once }) => once === null || !gone.includes(once))
        .map((notice) => (
          <NoticeLine
            key={notice.says}
            notice={notice}
            lang={lang}
            tried={notice.remedies.includes("retry") ? tried : null}
            onRemedy={(remedy) => remedies[remedy](notice)}
            onDismiss={() => notice.once && setGone(dismiss(notice.once, gone))}
          />
        ))}
    </div>
  );
}
