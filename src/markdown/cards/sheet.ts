import type { ReactNode } from "react";
import type { TopicSheet } from "../../cards/text.ts";
import type { Page } from "../page.ts";
import { type Element, findAll, hasClass, inside, isElement, isTag, nodesOf } from "./elements.ts";
import { htmlOf, type Place } from "./html.ts";

/** Asked, told or measured, but not to be learnt by heart. */
const passedOver = ["interview", "question", "proof", "island", "practice", "references"];

interface Section {
  readonly title: string;
  readonly id: string;
  readonly formulas: string[];
  readonly tables: string[];
}

const text = (element: Element, name: string, place: Place): string =>
  htmlOf(
    findAll(element, (at) => hasClass(at, name)).map((part) =>
      inside(part).filter((node) => !hasClass(node, "label")),
    ),
    place,
  );

/** Whether sentences point at the numbers that are measured under them; those that do not are as good without. */
const pointsDown = (html: string): boolean =>
  /\b(?<!layers\s)below\b(?! \d)|下表|下面[的是]|[:：]\s*$/i.test(html.replace(/<[^>]*>/g, ""));

/** Formulas, tables and common errors of a page, by the heading that they stand under; each formula once. */
export function sheetOf(page: Page, body: ReactNode, place: Place): TopicSheet {
  const sections: Section[] = [];
  const pitfalls: TopicSheet["pitfalls"][number][] = [];
  const seen = new Set<string>();

  const take = (kind: "formulas" | "tables", node: ReactNode) => {
    const html = htmlOf(node, place);
    if (seen.has(html)) return;
    seen.add(html);
    sections.at(-1)?.[kind].push(html);
  };
  const visit = (node: ReactNode): void => {
    if (!isElement(node) || passedOver.some((name) => hasClass(node, name))) return;
    if (isTag(node, "h2", "h3")) {
      const heading = page.headings.find(({ id }) => id === node.props.id);
      if (heading) sections.push({ title: heading.text, id: heading.id, formulas: [], tables: [] });
    } else if (hasClass(node, "pitfall")) {
      const actually = text(node, "actually", place);
      const measured = inside(node).filter((part) => hasClass(part, "measurements"));
      pitfalls.push({
        said: text(node, "said", place),
        actually: pointsDown(actually) ? actually + htmlOf(measured, place) : actually,
      });
    } else if (hasClass(node, "derivation")) {
      // Its steps are for another day; what they lead to is worth knowing.
      for (const result of findAll(node, (at) => hasClass(at, "result"))) visitAll(result);
    } else if (hasClass(node, "formula-display")) take("formulas", node);
    else if (isTag(node, "table")) take("tables", node);
    else visitAll(node);
  };
  const visitAll = (element: Element) => {
    for (const child of inside(element)) visit(child);
  };
  for (const node of nodesOf(body)) visit(node);
  return {
    topic: place.topic,
    title: page.meta.title,
    sections: sections.filter(({ formulas, tables }) => formulas.length + tables.length > 0),
    pitfalls,
  };
}
