import { useEffect, useState } from "react";
import { loadCards } from "../../cards/load.ts";
import type { CardText } from "../../cards/text.ts";
import type { Lang } from "../../params/index.ts";
import { count, fill } from "../fill.ts";
import { Html } from "../Html.tsx";
import type { ScreenProps } from "../screens.ts";
import { useDesk } from "../useDesk.ts";
import { useTopics } from "../useTopics.ts";
import { deriveProgress, type Progress } from "./progress.ts";
import { deriveWords } from "./words.ts";

/** A derivation is asked as any other card is, in a session of its own: undo, clock and other tabs are minded there. */
const hrefOf = (card: string) => `#session?${new URLSearchParams({ cards: card })}`;

/** The derivations of the book, and how far the reader is with each. `#derive?card=D-30` goes on to that one. */
export default function Derive({ desk, lang, query }: ScreenProps) {
  const w = deriveWords[lang];
  const view = useDesk(desk);
  const topics = useTopics(lang);
  const named = query.get("card");
  const card = named === null ? undefined : view.book.cards.get(view.book.currentId(named));
  const wanted = card?.kind === "derivation" ? card.id : null;
  // In place of this address, so that the way back leads to where the reader came from.
  useEffect(() => {
    if (wanted !== null) location.replace(hrefOf(wanted));
  }, [wanted]);
  const rows = deriveProgress(view);
  if (wanted !== null) return <p className="study-muted">{w.opening}</p>;
  if (rows.size === 0) return <p className="study-muted">{w.none}</p>;
  return (
    <div className="derive">
      <p className="derive-intro">{w.intro}</p>
      {[...rows].map(([topic, list]) => (
        <Topic
          key={topic}
          slug={topic}
          title={topics.get(topic) ?? topic}
          rows={list}
          lang={lang}
        />
      ))}
    </div>
  );
}

interface TopicProps {
  readonly slug: string;
  readonly title: string;
  readonly rows: readonly Progress[];
  readonly lang: Lang;
}

function Topic({ slug, title, rows, lang }: TopicProps) {
  const [texts, setTexts] = useState<ReadonlyMap<string, CardText>>(new Map());
  useEffect(() => {
    let wanted = true;
    loadCards(slug, lang).then(
      ({ cards }) => wanted && setTexts(new Map(cards.map((text) => [text.id, text]))),
      // The ids will do: a derivation that is opened says what it cannot fetch.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [slug, lang]);
  return (
    <section className="derive-topic" aria-label={title}>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list once its markers are styled away */}
      <ul role="list">
        {rows.map((row) => (
          <Row key={row.card.id} {...row} text={texts.get(row.card.id)} lang={lang} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Progress & { readonly text: CardText | undefined; readonly lang: Lang };

function Row({ card, steps, hidden, last, text, lang }: RowProps) {
  const w = deriveWords[lang];
  const told =
    last === null
      ? w.untried
      : !last.slip
        ? w.clean
        : last.step === null
          ? w.forgot
          : fill(w.slip, { n: last.step + 1 });
  const title = text?.title ?? card.id;
  return (
    <li className="derive-row">
      <div>
        <a href={hrefOf(card.id)}>{text ? <Html tag="span" html={text.question} /> : card.id}</a>
        <p className="study-muted">
          {[count(w.steps, steps), told].join(lang === "zh" ? "，" : " · ")}
        </p>
      </div>
      <span
        className="derive-dots"
        role="img"
        aria-label={`${title}${lang === "zh" ? "：" : ": "}${fill(w.progress, { n: hidden, all: steps })}`}
        title={fill(w.progress, { n: hidden, all: steps })}
      >
        {Array.from({ length: steps }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          <i key={i} data-hidden={i >= steps - hidden || undefined} />
        ))}
      </span>
    </li>
  );
}
