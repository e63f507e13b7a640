import { type ComponentType, useCallback, useEffect, useRef, useState } from "react";
import type { Desk } from "../desk/desk.ts";
import type { Lang } from "../params/index.ts";
import { Banners } from "./Banners.tsx";
import { ErrorCard } from "./ErrorCard.tsx";
import { Placeholder } from "./Placeholder.tsx";
import { hashOf, type ScreenId, type ScreenProps, screenOf, screens } from "./screens.ts";
import { TryAgain } from "./TryAgain.tsx";
import { useLocalDay } from "./useLocalDay.ts";
import { Waiting } from "./Waiting.tsx";
import { studyWords } from "./words.ts";

export interface StudyProps {
  readonly lang: Lang;
  readonly base: string;
  /** Opens the log; asked again when the reader tries again. */
  readonly open: () => Promise<Desk>;
  readonly onStart?: (() => void) | undefined;
}

/** The review page: its navigation, the banners about the log, and one screen. Its first render is what stands in the page. */
export function Study({ onStart, open, ...props }: StudyProps) {
  const { lang } = props;
  const [desk, setDesk] = useState<Desk | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    setFailed(false);
    open().then(setDesk, () => setFailed(true));
  }, [open]);
  useEffect(() => {
    load();
    onStart?.();
  }, [load, onStart]);
  if (failed) return <TryAgain lang={lang} again={load} />;
  return desk === null ? <Placeholder lang={lang} /> : <Opened {...props} desk={desk} />;
}

function Opened({ desk, lang, base }: Pick<StudyProps, "lang" | "base"> & { readonly desk: Desk }) {
  const w = studyWords[lang];
  const [at, setAt] = useState(() => screenOf(location.hash));
  useLocalDay(desk);
  useEffect(() => {
    const follow = () => setAt(screenOf(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const nav = useRef<HTMLElement>(null);
  // On a phone the row is wider than the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the reader is now decides what is in view
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>("[aria-current]");
    const row = current?.closest("ul");
    if (!current || !row) return;
    row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
  }, [at.id]);
  const go = useCallback<ScreenProps["go"]>((screen, query) => {
    location.hash = hashOf(screen, query);
  }, []);
  return (
    <>
      <nav ref={nav} className="study-nav" aria-label={w.screens}>
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list once its markers are styled away */}
        <ul role="list">
          {Object.entries(screens).map(([id, { title, listed }]) =>
            listed ? (
              <li key={id}>
                <a href={hashOf(id as ScreenId)} aria-current={at.id === id ? "page" : undefined}>
                  {title[lang]}
                </a>
              </li>
            ) : null,
          )}
        </ul>
      </nav>
      <Banners desk={desk} lang={lang} go={go} />
      <Screen id={at.id} desk={desk} lang={lang} base={base} query={at.query} go={go} />
    </>
  );
}

/** One screen, once its script is there. */
function Screen({ id, ...props }: ScreenProps & { readonly id: ScreenId }) {
  const { lang } = props;
  const [loaded, setLoaded] = useState<{ id: ScreenId; View: ComponentType<ScreenProps> } | null>(
    null,
  );
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const place = useRef<HTMLElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    let wanted = true;
    setFailed(false);
    screens[id].load().then(
      (module) => wanted && setLoaded({ id, View: module.default }),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [id, attempt]);
  const shown = loaded?.id === id ? loaded.View : null;
  // Who went to another screen hears its title next, and does not tab through the navigation again.
  useEffect(() => {
    if (shown === null) return;
    if (!first.current) place.current?.focus({ preventScroll: true });
    first.current = false;
  }, [shown]);
  const View = shown;
  return (
    <section
      ref={place}
      className="study-screen"
      tabIndex={-1}
      aria-label={screens[id].title[lang]}
      data-screen={View ? id : undefined}
    >
      {failed && <TryAgain lang={lang} again={() => setAttempt(attempt + 1)} />}
      {!View && !failed && <Waiting lang={lang} />}
      {View && (
        <ErrorCard key={id} lang={lang}>
          <View {...props} />
        </ErrorCard>
      )}
    </section>
  );
}
