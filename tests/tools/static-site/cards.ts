import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { isRule, rules } from "../../../src/cards/rules.ts";
import {
  type CardIndex,
  type CardText,
  cardFolder,
  indexFile,
  type TopicCards,
  type TopicFiles,
  type TopicSheet,
} from "../../../src/cards/text.ts";
import { macros } from "../../../src/markdown/macros.ts";
import type { AnkiCard } from "../../../src/review/backup/anki.ts";
import { catalogue } from "../../../src/review/card.ts";

/** A site that has been built with the base `/x/`; what is a function is known only once it has. */
interface Built {
  read(file: string): string;
  files(): readonly string[];
  pages(): readonly { readonly path: string; readonly html: string }[];
  style(): string;
  all(text: string, pattern: RegExp): string[];
}

/** The card files; every topic in both languages. */
function readCards(read: Built["read"]) {
  const parse = (file: string) => JSON.parse(read(cardFolder + file));
  const index = (): CardIndex => parse(indexFile);
  const every = (kind: keyof TopicFiles) =>
    index().topics.flatMap(({ files }) => [parse(files.en[kind]), parse(files.zh[kind])]);
  return {
    index,
    words: (): TopicCards[] => every("words"),
    sheets: (): TopicSheet[] => every("sheet"),
    anki: (): (readonly AnkiCard[])[] => every("anki"),
  };
}

/** Tests of every card of the book, as it is published. */
export function cardsOf({ read, files, pages, style, all }: Built): void {
  const { index, words, sheets, anki } = readCards(read);
  const everyCard = () => words().flatMap(({ cards }) => cards);
  const htmlOf = ({
    question,
    points,
    more,
    wrong,
    followUps,
    before,
    steps,
    result,
  }: CardText) => [
    ...[question, more, wrong, before, result, ...points],
    ...steps.map(({ html }) => html),
    ...followUps.flatMap((next) => [next.question, next.answer]),
  ];
  const allHtml = () => [
    ...everyCard().flatMap(htmlOf),
    ...sheets().flatMap(({ sections, pitfalls }) => [
      ...sections.flatMap(({ formulas, tables }) => [...formulas, ...tables]),
      ...pitfalls.flatMap(({ said, actually }) => [said, actually]),
    ]),
  ];

  test("are files that the index names, all of them, each small", () => {
    const named = index().topics.flatMap(({ files }) =>
      Object.values(files).flatMap(Object.values),
    );
    const written = files()
      .filter((file) => /^assets\/cards\/./.test(file))
      .map((f) => f.slice(13));
    expect(written.sort()).toEqual(["index.json", ...named].sort());
    for (const file of written)
      expect(gzipSync(read(`assets/cards/${file}`)).length, file).toBeLessThan(60_000);
  });

  test("are a legal catalogue, with every topic that is written", () => {
    const book = catalogue(index().cards);
    expect(book.cards.size).toBeGreaterThan(60);
    const topics = index().topics.map(({ slug }) => slug);
    for (const slug of topics) expect(files()).toContain(`${slug}/index.html`);
    const asking = pages().filter(({ html }) => html.includes('<details id="Q-'));
    expect(asking.map(({ path }) => path).sort()).toEqual(
      topics.flatMap((slug) => [`${slug}/index.html`, `zh/${slug}/index.html`]).sort(),
    );
    for (const { topic } of book.cards.values()) expect(topics).toContain(topic);
  });

  test("are whole in both languages", () => {
    for (const { topic, cards } of words()) {
      const expected = index().cards.filter(
        (card) => card.topic === topic && card.kind !== "drill",
      );
      expect(cards.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      for (const [i, card] of cards.entries()) {
        const { points, followUps = 0, kind, essential, form } = expected[i]!;
        expect([...card.points, ...card.steps], card.id).toHaveLength(points);
        expect(card.followUps, card.id).toHaveLength(followUps);
        expect(followUps, card.id).toBe(
          ["concept", "compare"].includes(form) && kind === "question" ? 2 : 0,
        );
        if (kind === "question") expect(essential.length, card.id).toBeGreaterThan(0);
        for (const { rule } of card.steps) expect(rule && isRule(rule), card.id).toBe(true);
        const present = [
          card.title,
          card.question,
          ...card.points,
          ...card.steps.map((s) => s.html),
        ];
        const needed =
          kind === "question" ? [card.wrong] : kind === "derivation" ? [card.result] : [card.why];
        expect(
          [...present, ...needed].filter((text) => text.trim() === ""),
          card.id,
        ).toEqual([]);
      }
    }
  });

  test("name every rule of the vocabulary in some derivation", () => {
    const used = everyCard().flatMap(({ steps }) => steps.map(({ rule }) => rule));
    expect(Object.keys(rules).filter((rule) => !used.includes(rule))).toEqual([]);
  });

  test("hold nothing that belongs to a page", () => {
    for (const html of allHtml())
      expect(html).not.toMatch(/\sid=|data-knob|data-state|live-formula/);
  });

  test("link to what is there", () => {
    const links = [
      ...everyCard().map(({ href }) => href),
      ...allHtml().flatMap((html) => all(html, /\shref="([^"]*)"/g)),
    ];
    expect(links.length).toBeGreaterThan(200);
    for (const link of new Set(links)) {
      if (link.startsWith("https://")) continue;
      const [, path, id] = /^\/x\/([^#]*)(?:#([\w-]+)(?:\?.*)?)?$/.exec(link) ?? [];
      const page = pages().find((each) => each.path === `${path}index.html`);
      expect(page, link).toBeDefined();
      if (id) expect(page?.html, link).toContain(` id="${id}"`);
    }
  });

  test("are styled as the pages are", () => {
    const styled = new Set(all(style(), /\.([a-zA-Z][\w-]*)/g));
    const used = allHtml().flatMap((html) => [
      ...all(html, / class="([^"]*)"/g).flatMap((names) => names.split(" ")),
      ...all(html, / class=([\w-]+)/g),
    ]);
    expect([...new Set(used)].filter((name) => !styled.has(name))).toEqual([]);
  });

  test("go to Anki with formulas that it can typeset", () => {
    const own = Object.keys(macros);
    const cards = anki().flat();
    const derived = everyCard().filter(({ kind }) => kind !== "predict");
    expect(cards.map(({ id }) => id)).toEqual(derived.map(({ id }) => id));
    for (const { id, front, back, tags, link } of cards) {
      expect(front.length * back.length, id).toBeGreaterThan(0);
      expect(
        tags.filter((tag) => /\s/.test(tag)),
        id,
      ).toEqual([]);
      expect(derived.map(({ href }) => href)).toContain(link.href);
      const commands = [...front, ...back].flatMap((piece) =>
        piece.kind === "math" ? (piece.tex.match(/\\[A-Za-z]+/g) ?? []) : [],
      );
      expect(
        commands.filter((command) => own.includes(command)),
        id,
      ).toEqual([]);
    }
  });
}
