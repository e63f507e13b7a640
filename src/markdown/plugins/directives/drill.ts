import type { LeafDirective } from "mdast-util-directive";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { parse, seed as seedKnob } from "../../../params/index.ts";
import { Placeholder } from "../../../practice/Placeholder.tsx";
import { type Context, report, spanOf } from "../context.ts";
import { injected, type Styled } from "../styled.ts";

const known = ["id", "drills", "seed"];

/** `::drill{drills="N-25 N-26" seed=7}`: a box in which the reader practises one of them at a time. */
export function drill(node: LeafDirective, context: Context): Styled {
  const { page, book } = context;
  const { lang } = page.source;
  const given = node.attributes ?? {};
  const say = (slip: string) => report(context, node, `::drill: ${slip}`);

  const id = given.id ?? "practice";
  const drills = (given.drills ?? "").split(/\s+/).filter((word) => word !== "");
  const seed = given.seed ?? undefined;
  page.practices.push({ id, drills, seed, ...spanOf(node) });
  const found = drills.flatMap((name) =>
    Object.hasOwn(book.drills, name) ? (book.drills[name] ?? []) : [],
  );

  for (const key of Object.keys(given))
    if (!known.includes(key)) say(`no attribute “${key}”; known: ${known.join(", ")}`);
  if (drills.length === 0) say('names no drill; write drills="N-25 N-26"');
  for (const name of drills)
    if (!Object.hasOwn(book.drills, name)) say(`no drill “${name}” in src/drills`);
  if (new Set(drills).size < drills.length) say("names a drill twice");
  if (seed !== undefined && parse(seedKnob(), seed) === undefined)
    say(`seed=${seed} is not legal; it is a whole number from 0`);

  const attributes = {
    drills: drills.join(" "),
    topics: [...new Set(found.map(({ topic }) => topic))].join(" "),
    ...(seed === undefined ? {} : { seed }),
  };
  const skill = found.length === 1 ? found[0]?.skill[lang] : undefined;
  return injected(
    "div",
    renderToStaticMarkup(createElement(Placeholder, { lang, skill })),
    {
      className: "practice",
      id,
      dataIsland: "drill",
      dataAttrs: JSON.stringify(attributes),
      dataLang: lang,
    },
    node,
  );
}
