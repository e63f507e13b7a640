import { type CardIndex, cardFolder, indexFile } from "../cards/text.ts";
import { catalogue } from "../review/card.ts";
import type { Library } from "./library.ts";

/** A file whose name changes with its text, so that a browser may keep it for ever. */
async function named(name: string, content: unknown): Promise<readonly [string, string]> {
  const text = JSON.stringify(content);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hash = Array.from(new Uint8Array(digest).slice(0, 5), (b) =>
    b.toString(16).padStart(2, "0"),
  );
  return [`${name}.${hash.join("")}.json`, text];
}

/**
 * The cards of the book as files, by their paths below the base. One of them, the index, has a name that stays, and
 * names the others: no page has to carry a name, and build, development and preview serve them alike. Throws when two
 * cards claim one id.
 */
export async function cardFiles({ book, topic }: Library): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const put = async (name: string, content: unknown) => {
    const [file, text] = await named(name, content);
    files.set(cardFolder + file, text);
    return file;
  };
  const cards: CardIndex["cards"][number][] = [];
  const drills = new Set<string>();
  const topics: CardIndex["topics"][number][] = [];
  for (const slug of new Set(book.topics.map((source) => source.slug))) {
    const both = { en: topic(slug, "en").cards(), zh: topic(slug, "zh").cards() };
    if (both.en.cards.length === 0) continue;
    // A drill may be practised on several pages, but is one card.
    cards.push(...both.en.cards.filter((card) => card.kind !== "drill" || !drills.has(card.id)));
    for (const { id, kind } of both.en.cards) if (kind === "drill") drills.add(id);
    const filesOf = async (lang: "en" | "zh") => ({
      words: await put(`${slug}.${lang}`, both[lang].words),
      sheet: await put(`${slug}.${lang}.sheet`, both[lang].sheet),
      anki: await put(`${slug}.${lang}.anki`, both[lang].anki),
    });
    topics.push({
      slug,
      title: { en: both.en.words.title, zh: both.zh.words.title },
      files: { en: await filesOf("en"), zh: await filesOf("zh") },
    });
  }
  catalogue(cards);
  const index: CardIndex = { cards, topics };
  return files.set(cardFolder + indexFile, JSON.stringify(index));
}
