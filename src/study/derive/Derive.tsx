import { useEffect, useState } from "react";
import { loadCards } from "../../cards/load.ts";
import type { CardText } from "../../cards/text.ts";
import type { Lang } from "../../params/index.ts";
import { count, fill } from "../fill.ts";
import { Html } from "../Html.tsx";
import type { ScreenProps } from "../screens.ts";
import { useDesk } from "../useDesk.ts";
import { useTopics } from "../useTopics.ts";
import { Waiting } from "../Waiting.tsx";
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
  const texts = useTitles([...rows.keys()], lang);
  if (wanted !== null) return <p className="study-muted">{w.opening}</p>;
  if (rows.size === 0) return <p className="study-muted">{w.none}</p>;
  // Questions would come after ids, and rows would move.
  if (texts === null) return <Waiting lang={lang} />;
  return (
    <div className="derive">
      <p className="derive-intro">{w.intro}</p>
      {[...rows].map(([topic, list]) => (
        <Topic
          key={topic}
          title={topics.get(topic) ?? topic}
          rows={list}
          texts={texts}
          lang={lang}
        />
      ))}
    </div>
  );
}

type Texts = ReadonlyMap<string, CardText>;

/** The words of these topics, null until they are there. Of what cannot be fetched the ids will do: a card says so itself. */
function useTitles(topics: readonly string[], lang: Lang): Texts | null {
  const key = topics.join(" ");
  const [texts, setTexts] = useState<Texts | null>(null);
  useEffect(() => {
    let wanted = true;
    const fetched = (topic: string) =>
      loadCards(topic, lang).then(
        ({ cards }) => cards,
        () => [],
      );
    Promise.all(key.split(" ").filter(Boolean).map(fetched)).then(
      (all) => wanted && setTexts(new Map(all.flat().map((text) => [text.id, text]))),
    );
    return () => {
      wanted = false;
    };
  }, [key, lang]);
  return texts;
}

interface TopicProps {
  readonly title: string;
  readonly rows: readonly Progress[];
  readonly texts: Texts;
  readonly lang: Lang;
}

function Topic({ title, rows, texts, lang }: TopicProps) {
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
