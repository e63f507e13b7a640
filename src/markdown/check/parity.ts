import { langs } from "../../params/index.ts";
import type { Page, Span } from "../page.ts";
import type { Problem } from "../problem.ts";
import type { Chapter } from "./chapter.ts";

/** Something that both languages must have: `key` says what it is, `detail` what must be equal too. */
interface Item extends Span {
  readonly key: string;
  readonly detail: string;
}

/** As the author counts them. */
const numbers = (fromZero: readonly number[]) => fromZero.map((i) => i + 1).join(" ");
const historyOf = ({ rev, was }: Page["questions"][number] | Page["derivations"][number]) =>
  `rev=${rev}${was.length === 0 ? "" : ` was ${was.join(" ")}`}`;

function itemsOf(page: Page): Item[] {
  const counts = new Map<string, number>();
  const counted = page.directives
    .filter((d) => ["interview", "note", "proof"].includes(d.name))
    .map((d) => {
      const n = (counts.get(d.name) ?? 0) + 1;
      counts.set(d.name, n);
      return { ...d, key: `${d.name} number ${n}`, detail: "" };
    });
  return [
    ...page.headings.map((h) => ({
      ...h,
      key: `heading #${h.id}`,
      detail: `h${h.depth}, covers ${[...h.covers].sort().join(" ") || "nothing"}`,
    })),
    ...page.islands.map((i) => ({
      ...i,
      key: `drawing #${i.id}`,
      detail: `${i.widget} ${JSON.stringify(Object.entries(i.attributes).sort())}`,
    })),
    ...page.practices.map((p) => ({
      ...p,
      key: `practice #${p.id}`,
      detail: `${p.drills.join(" ")}${p.seed === undefined ? "" : ` seed=${p.seed}`}`,
    })),
    ...page.questions.map((q) => ({
      ...q,
      key: `question ${q.id}`,
      detail: [
        `type=${q.type} level=${q.level}${q.starred ? " starred" : ""}`,
        `${q.points} points, essential ${numbers(q.essential)}`,
        `${q.followUps} follow-ups`,
        historyOf(q),
      ].join(", "),
    })),
    ...page.derivations.map((d) => ({
      ...d,
      key: `derivation ${d.id}`,
      detail: `${d.steps} steps, rules ${d.rules.join(" ")}, ${historyOf(d)}`,
    })),
    ...page.pitfalls.map((p) => ({
      ...p,
      key: `pitfall ${p.id}`,
      detail: p.textual ? "textual" : "",
    })),
    ...counted,
  ];
}

function compare(a: Page, b: Page): Problem[] {
  const other = new Map(itemsOf(b).map((item) => [item.key, item]));
  return itemsOf(a).flatMap(({ key, detail, line }) => {
    const twin = other.get(key);
    if (twin === undefined)
      return [{ file: a.source.path, line, message: `${key} is missing in ${b.source.path}` }];
    if (twin.detail === detail || a.source.lang !== langs[0]) return [];
    const message = `${key} differs from ${b.source.path}:${twin.line}: ${detail || "not textual"} here, ${twin.detail || "not textual"} there`;
    return [{ file: a.source.path, line, message }];
  });
}

/** What one language has and the other lacks, or has otherwise or in another order. */
export function checkParity(chapter: Chapter): Problem[] {
  const { en, zh } = chapter.pages;
  const only = en ?? zh;
  if (only === undefined) return [];
  if (en === undefined || zh === undefined) {
    const lacking = en === undefined ? "en.md" : "zh.md";
    return [
      { file: only.source.path, line: 1, message: `topic “${chapter.slug}” has no ${lacking}` },
    ];
  }
  const problems = [...compare(en, zh), ...compare(zh, en)];
  const order = (p: Page) => p.headings.map((h) => h.id);
  const moved = order(zh).findIndex((id, i) => id !== order(en)[i]);
  if (problems.length === 0 && moved >= 0) {
    const heading = zh.headings[moved] as Page["headings"][number];
    problems.push({
      file: zh.source.path,
      line: heading.line,
      message: `heading #${heading.id} stands elsewhere in ${en.source.path}`,
    });
  }
  if (en.meta.needs.join() !== zh.meta.needs.join())
    problems.push({
      file: zh.source.path,
      line: 1,
      message: `\`needs\` differs from ${en.source.path}`,
    });
  return problems;
}
