import { useEffect, useId, useMemo, useRef, useState } from "react";
import { choice, type Lang, option, seed as seedKnob, type Text } from "../../params/index.ts";
import { drawMock, type MockChoice } from "../../review/mock/draw.ts";
import { type Length, lengths, type Role, roles } from "../../review/mock/mix.ts";
import { type Mock, startMock } from "../../review/mock/run.ts";
import { Choice } from "../../ui/Choice.tsx";
import { SeedField } from "../../ui/SeedField.tsx";
import { fill } from "../fill.ts";
import { TryAgain } from "../TryAgain.tsx";
import { loadTexts } from "../texts/texts.ts";
import { useDesk } from "../useDesk.ts";
import { isEnough, mixWords, seedFrom } from "./choice.ts";
import type { Place } from "./place.ts";
import { type MockWords, mockWords } from "./words.ts";

const both = (make: (w: MockWords) => string): Text => ({
  en: make(mockWords.en),
  zh: make(mockWords.zh),
});

const lengthKnob = choice({
  label: both((w) => w.length),
  options: lengths.map((n) =>
    option(
      String(n),
      both((w) => fill(w.minutes, { n })),
    ),
  ),
  initial: "15",
});
const roleKnob = choice({
  label: both((w) => w.role),
  options: roles.map((role) =>
    option(
      role,
      both((w) => w[role]),
    ),
  ),
  initial: "general",
});
const seeds = { ...seedKnob(), label: both((w) => w.seed) };

interface SetupProps extends Place {
  /** It came by the reader's press on this screen. */
  readonly follows: boolean;
  readonly onStart: (mock: Mock) => void;
}

/** What the interview is to be. */
export function Setup({ lang, desk, texts, follows, onStart }: SetupProps) {
  const w = mockWords[lang];
  const { state, book } = useDesk(desk);
  const [picked, setPicked] = useState<MockChoice>(() => ({
    length: 15,
    role: "general",
    topics: [],
    seed: seedFrom(desk.random),
  }));
  const set = (patch: Partial<MockChoice>) => setPicked({ ...picked, ...patch });
  const [now] = useState(() => desk.now());
  const drawn = useMemo(() => drawMock(picked, state, book, now), [picked, state, book, now]);
  const enough = isEnough(drawn, picked.length, picked.role);
  const [fetching, setFetching] = useState<"" | "fetching" | "failed">("");
  const here = useRef(true);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    here.current = true;
    if (follows) head.current?.focus();
    return () => {
      here.current = false;
    };
  }, [follows]);
  const start = async () => {
    if (fetching === "fetching") return;
    setFetching("fetching");
    try {
      // Nobody's time runs while there is nothing to read.
      await loadTexts(
        drawn.map(({ topic }) => topic),
        lang,
      );
    } catch {
      return setFetching("failed");
    }
    if (here.current) onStart(startMock(drawn, { ...picked, replay: false }, desk.now().t));
  };
  const control = { lang, onCommit: () => {} };
  return (
    <>
      <h2 ref={head} tabIndex={-1}>
        {w.title}
      </h2>
      <p className="mock-intro">{w.intro}</p>
      <div className="study-panel mock-setup">
        <Choice
          {...control}
          id="length"
          param={lengthKnob}
          value={String(picked.length)}
          onChange={(id) => set({ length: Number(id) as Length })}
        />
        <Choice
          {...control}
          id="role"
          param={roleKnob}
          value={picked.role}
          onChange={(id) => set({ role: id as Role })}
        />
        <Topics
          lang={lang}
          topics={texts.topics}
          picked={picked.topics}
          onPick={(topics) => set({ topics })}
        />
        <details>
          <summary>{w.more}</summary>
          <SeedField
            {...control}
            id="seed"
            param={seeds}
            value={picked.seed}
            initial={picked.seed}
            onChange={(seed) => set({ seed })}
          />
          <p className="study-muted">{w.seedHow}</p>
        </details>
      </div>
      <p className="mock-mix" role="status">
        {enough ? fill(w.mix, { n: drawn.length, mix: mixWords(drawn, lang) }) : w.tooFew}
      </p>
      <p className="study-muted">{w.weighted}</p>
      <p>
        <button
          type="button"
          className="study-button is-main"
          disabled={!enough}
          onClick={() => void start()}
        >
          {w.start}
        </button>{" "}
        <span className="study-muted" role="status">
          {fetching === "fetching" && w.fetching}
        </span>
      </p>
      {fetching === "failed" && <TryAgain lang={lang} again={() => void start()} />}
    </>
  );
}

interface TopicsProps {
  readonly lang: Lang;
  readonly topics: ReadonlyMap<string, string>;
  readonly picked: readonly string[];
  readonly onPick: (topics: readonly string[]) => void;
}

function Topics({ lang, topics, picked, onPick }: TopicsProps) {
  const own = useId();
  const w = mockWords[lang];
  const toggle = (slug: string) =>
    onPick(picked.includes(slug) ? picked.filter((s) => s !== slug) : [...picked, slug]);
  return (
    <fieldset className="mock-topics" aria-describedby={`${own}h`}>
      <legend>{w.topics}</legend>
      {[...topics].map(([slug, title]) => (
        <label key={slug}>
          <input type="checkbox" checked={picked.includes(slug)} onChange={() => toggle(slug)} />
          {title}
        </label>
      ))}
      <p id={`${own}h`} className="study-muted">
        {w.topicsHow}
      </p>
    </fieldset>
  );
}
