import type { ListItem } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { visit } from "unist-util-visit";
import { type Context, report } from "../context.ts";
import { type Styled, styled } from "../styled.ts";

function followUp(item: ListItem, context: Context): Styled {
  const [question, answer, ...more] = item.children;
  if (question?.type !== "paragraph" || answer?.type !== "paragraph" || more.length > 0)
    report(context, item, "a follow-up is two paragraphs: the question, then a short answer");
  return styled("div", {}, item.children, item);
}

/** `:::follow`: a list of what an interviewer asks next. It goes to the card and not onto the page. */
export function followUps(part: ContainerDirective, context: Context): Styled {
  const [list, ...others] = part.children;
  const items = list?.type === "list" ? list.children : [];
  if (items.length === 0 || others.length > 0)
    report(context, part, ":::follow is one list, an item for each follow-up");
  // The list of works at the page's end would show one that the page does not mention.
  visit(part, "text", (node) => {
    if (/\[@/.test(node.value)) report(context, node, "a follow-up cites no work");
  });
  return styled(
    "followups",
    {},
    items.map((item) => followUp(item, context)),
    part,
  );
}
