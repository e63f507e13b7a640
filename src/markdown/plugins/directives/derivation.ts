import type { ListItem } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { isRule, rules } from "../../../cards/rules.ts";
import { word } from "../../words.ts";
import { type Context, report, spanOf } from "../context.ts";
import { plainText } from "../plainText.ts";
import { type Styled, styled } from "../styled.ts";
import { type Handler, idOf, partsOf, rejectUnknownAttributes } from "./directive.ts";
import { revision, wordsOf } from "./marks.ts";
import { takeTitle } from "./title.ts";

const form = /^D-\d+$/;

/** `rules="definition chain-rule"`: what each step does, by name. */
function rulesOf(node: ContainerDirective, steps: number, context: Context): string[] {
  const given = wordsOf(node, "rules") ?? [];
  const say = (slip: string) => report(context, node, `:::derivation ${slip}`);
  if (given.length === 0)
    say('lacks rules="definition algebra …": one a step, of src/cards/rules.ts');
  else if (given.length !== steps) say(`has ${steps} steps and ${given.length} rules`);
  for (const rule of given)
    if (!isRule(rule)) say(`has no rule “${rule}”; known: ${Object.keys(rules).join(", ")}`);
  return given;
}

/** `::::derivation{#D-30 title="…" rules="definition chain-rule"}`: an ordered list of steps, each revealed from within the one before it. */
export const derivation: Handler = (node, context) => {
  const { page } = context;
  const { lang } = page.source;
  rejectUnknownAttributes(node, ["id", "title", "rules", "rev", "was"], context);
  const id = idOf(node, form, "D-30", context);
  const title = takeTitle(node);
  const titleText = title.map(plainText).join("");
  if (titleText === "") report(context, node, ':::derivation lacks its title: {title="…"}');
  const { parts, rest } = partsOf(node, ["result"], context);
  const lists = rest.filter((b) => b.type === "list" && b.ordered === true);
  const list = lists[0];
  if (list?.type !== "list" || lists.length !== 1) {
    report(context, node, `:::derivation has ${lists.length} numbered lists; its steps are one`);
    return styled("section", {}, rest, node);
  }
  const steps: readonly ListItem[] = list.children;
  page.derivations.push({
    id,
    title: titleText,
    steps: steps.length,
    rules: rulesOf(node, steps.length, context),
    ...revision(node, form, context),
    ...spanOf(node),
  });

  let chain: Styled[] = [];
  for (const [i, step] of [...steps.entries()].reverse()) {
    const summary = styled("summary", {}, [word(lang, "step", { n: i + 1, all: steps.length })]);
    const body = styled("div", { className: "step-body" }, step.children);
    chain = [styled("details", { className: "step" }, [summary, body, ...chain], step)];
  }
  const result = parts.result && [
    styled("details", { className: "result" }, [
      styled("summary", {}, [word(lang, "result")]),
      ...parts.result.children,
    ]),
  ];
  const at = rest.indexOf(list);
  const name = word(lang, "derivation");
  const head = styled("p", { className: "derivation-title" }, [
    styled("span", { className: "label" }, [name]),
    " ",
    ...title,
  ]);
  return styled(
    "div",
    { className: "derivation", id, role: "group", ariaLabel: `${name} ${titleText}` },
    [head, ...rest.slice(0, at), ...chain, ...(result ?? []), ...rest.slice(at + 1)],
    node,
  );
};
