import type { Root } from "mdast";
import type { ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import type { Book, TopicSource } from "./book.ts";
import { FollowUps } from "./FollowUps.tsx";
import { readFrontMatter } from "./frontMatter.ts";
import { HeaderCell } from "./HeaderCell.tsx";
import { Injected } from "./Injected.tsx";
import type { Island, Page } from "./page.ts";
import { citations } from "./plugins/citations.ts";
import { code } from "./plugins/code.ts";
import type { Context, Plugin } from "./plugins/context.ts";
import { directives } from "./plugins/directives/index.ts";
import { equations } from "./plugins/equations.ts";
import { formulas } from "./plugins/formulas.ts";
import { headings } from "./plugins/headings.ts";
import { joinLines } from "./plugins/joinLines.ts";
import { links } from "./plugins/links.ts";
import { lint } from "./plugins/lint.ts";
import { literalText } from "./plugins/literalText.ts";
import { sections } from "./plugins/sections.ts";
import { tables } from "./plugins/tables.ts";
import { References } from "./References.tsx";
import { word } from "./words.ts";

/** In this order: words are put right first, blocks come before what may stand in their titles. */
const plugins: readonly Plugin[] = [
  literalText,
  lint,
  directives,
  headings,
  formulas,
  code,
  links,
  citations,
  tables,
  joinLines,
  equations,
  sections,
];

export interface CompileOptions {
  /** Address of the site, beginning and ending with a slash. */
  readonly base: string;
  /** HTML inside a drawing's island. */
  renderIsland(island: Island): string;
}

const emptyPage = (source: TopicSource, head: ReturnType<typeof readFrontMatter>): Page => ({
  source,
  meta: head.meta,
  headings: [],
  islands: [],
  practices: [],
  questions: [],
  derivations: [],
  pitfalls: [],
  links: [],
  formulas: [],
  symbols: [],
  directives: [],
  citations: [],
  opening: undefined,
  problems: head.problems.map((p) => ({ file: source.path, ...p })),
});

const footnoteWords = ({ lang }: TopicSource) => ({
  clobberPrefix: "note-",
  footnoteLabelProperties: { className: ["visually-hidden"] },
  footnoteLabel: word(lang, "footnotes"),
  footnoteBackLabel: (n: number) => word(lang, "backToText", { n: n + 1 }),
});

/** Compiles one page. Slips of its author are listed in `page.problems`; the body is complete only without any. */
export function compile(
  source: TopicSource,
  book: Book,
  options: CompileOptions,
): { page: Page; body: ReactNode } {
  const head = readFrontMatter(source.text);
  const page = emptyPage(source, head);
  const context: Context = { page, book, markdown: head.markdown, ...options };
  const own = () => (tree: Root) => {
    for (const plugin of plugins) plugin(tree, context);
  };
  const body = Markdown({
    children: head.markdown,
    remarkPlugins: [remarkGfm, remarkMath, remarkDirective, remarkCjkFriendly, own],
    remarkRehypeOptions: footnoteWords(source),
    urlTransform: (url) => url,
    components: { injected: Injected, followups: FollowUps, th: HeaderCell } as Components,
  });
  return {
    page,
    body: (
      <>
        {body}
        <References keys={page.citations} sources={book.sources} lang={source.lang} />
      </>
    ),
  };
}
