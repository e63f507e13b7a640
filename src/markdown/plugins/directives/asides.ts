import { word } from "../../words.ts";
import { label, styled } from "../styled.ts";
import { type Handler, rejectUnknownAttributes } from "./directive.ts";
import { takeTitle } from "./title.ts";

/** `:::interview`: what to say when asked, at the top of a page. */
export const interview: Handler = (node, context) => {
  rejectUnknownAttributes(node, [], context);
  const words = word(context.page.source.lang, "interview");
  return styled(
    "div",
    { className: "interview", role: "note", ariaLabel: words },
    [label([words]), ...node.children],
    node,
  );
};

/** `:::note[Title]`: an aside; the title may be left out. */
export const note: Handler = (node, context) => {
  rejectUnknownAttributes(node, ["title"], context);
  const title = takeTitle(node);
  const head = title.length === 0 ? [] : [label(title)];
  return styled("div", { className: "note", role: "note" }, [...head, ...node.children], node);
};

/** `:::proof[Title]`: a proof in words, folded. */
export const proof: Handler = (node, context) => {
  rejectUnknownAttributes(node, ["title"], context);
  const title = takeTitle(node);
  const summary = title.length === 0 ? [word(context.page.source.lang, "proof")] : title;
  return styled(
    "details",
    { className: "proof" },
    [styled("summary", {}, summary), ...node.children],
    node,
  );
};
