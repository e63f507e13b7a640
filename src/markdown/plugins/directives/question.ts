import type { PhrasingContent } from "mdast";
import type { Lang } from "../../../params/index.ts";
import { word } from "../../words.ts";
import { report, spanOf } from "../context.ts";
import { plainText } from "../plainText.ts";
import { label, styled } from "../styled.ts";
import { type Handler, idOf, partsOf, rejectUnknownAttributes, requirePart } from "./directive.ts";
import { followUps } from "./followUps.ts";
import { essentials, revision } from "./marks.ts";

const form = /^Q-[A-Z]+-\d+$/;
const types = ["concept", "compare", "derive", "compute", "diagnose", "implement"] as const;
type QuestionType = (typeof types)[number];

const meta = (lang: Lang, type: QuestionType, level: number, starred: boolean) => {
  const levelWords = word(lang, "level", { n: level });
  const star = { className: "question-star", role: "img", ariaLabel: word(lang, "starred") };
  return styled("span", { className: "question-meta" }, [
    styled("span", { className: "question-type" }, [word(lang, type)]),
    styled("span", { className: "question-level", role: "img", ariaLabel: levelWords }, [
      "●".repeat(level) + "○".repeat(3 - level),
    ]),
    ...(starred ? [styled("span", star, ["★"])] : []),
  ]);
};

/** Types whose interviews go on: a fact is said, and then tried. */
const drilledDown: readonly QuestionType[] = ["concept", "compare"];

/** `::::question{#Q-OPT-03 type=derive level=2 essential="1 3" starred}` with `:::answer`, `:::wrong` and `:::follow`. */
export const question: Handler = (node, context) => {
  const { page } = context;
  const { lang } = page.source;
  rejectUnknownAttributes(
    node,
    ["id", "type", "level", "starred", "essential", "rev", "was"],
    context,
  );
  const id = idOf(node, form, "Q-OPT-03", context);
  const type = types.find((t) => t === node.attributes?.type);
  if (type === undefined) report(context, node, `:::question lacks type=${types.join("|")}`);
  const level = Number(node.attributes?.level);
  if (![1, 2, 3].includes(level)) report(context, node, ":::question lacks level=1, 2 or 3");
  const shownLevel = [1, 2, 3].includes(level) ? level : 1;
  const starred = node.attributes?.starred !== undefined;

  const { parts, rest } = partsOf(node, ["answer", "wrong", "follow"], context);
  const answer = requirePart(node, parts.answer, "answer", context);
  const wrong = requirePart(node, parts.wrong, "wrong", context);
  const list = answer.find((b) => b.type === "list");
  if (list === undefined)
    report(context, parts.answer ?? node, ":::answer lacks its list of key points");
  const points = list?.children.length ?? 0;
  const follow = parts.follow && followUps(parts.follow, context);
  const asks = follow?.children.length ?? 0;
  if (type !== undefined && drilledDown.includes(type) && asks !== 2)
    report(
      context,
      parts.follow ?? node,
      `a question of type ${type} has two follow-ups in its :::follow, not ${asks}`,
    );
  const asked = rest.map((block): PhrasingContent => {
    if (block.type === "paragraph")
      return styled("span", { className: "question-text" }, block.children, block);
    report(context, block, "a question is asked in paragraphs; further blocks belong in :::answer");
    return styled("span", {}, []);
  });
  if (rest.length === 0) report(context, node, ":::question asks nothing before its :::answer");

  const title = rest.map(plainText).join(" ").trim();
  page.questions.push({
    id,
    type: type ?? "concept",
    level: shownLevel,
    starred,
    title,
    points,
    essential: essentials(node, points, context),
    followUps: asks,
    ...revision(node, form, context),
    ...spanOf(node),
  });
  const properties = {
    className: "question",
    id,
    dataType: type ?? "concept",
    dataLevel: String(shownLevel),
    ...(starred ? { dataStarred: "" } : {}),
  };
  return styled(
    "details",
    properties,
    [
      styled("summary", {}, [meta(lang, type ?? "concept", shownLevel, starred), ...asked]),
      styled(
        "div",
        { className: "answer" },
        [label([word(lang, "answer")]), ...answer],
        parts.answer,
      ),
      styled("div", { className: "wrong" }, [label([word(lang, "wrong")]), ...wrong], parts.wrong),
      ...(follow ? [follow] : []),
    ],
    node,
  );
};
