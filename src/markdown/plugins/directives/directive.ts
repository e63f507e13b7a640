import type { BlockContent, DefinitionContent, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { type Context, report } from "../context.ts";
import type { Styled } from "../styled.ts";

export type Block = BlockContent | DefinitionContent | Styled;

/** Turns `:::name{…}` into elements and notes in the page's facts what it was. */
export type Handler = (node: ContainerDirective, context: Context) => RootContent;

/** Children of a directive: its named parts, taken out, and the rest. */
export function partsOf(
  node: ContainerDirective,
  names: readonly string[],
  context: Context,
): { parts: Readonly<Record<string, ContainerDirective | undefined>>; rest: Block[] } {
  const parts: Record<string, ContainerDirective> = {};
  const rest: Block[] = [];
  for (const child of node.children) {
    if (child.type !== "containerDirective" || !names.includes(child.name)) rest.push(child);
    else if (parts[child.name])
      report(context, child, `a second :::${child.name} in :::${node.name}`);
    else parts[child.name] = child;
  }
  return { parts, rest };
}

/** Reports what `node` lacks. */
export function requirePart(
  node: ContainerDirective,
  part: ContainerDirective | undefined,
  name: string,
  context: Context,
) {
  if (part === undefined) report(context, node, `:::${node.name} lacks its :::${name}`);
  return part?.children ?? [];
}

/** Id of a directive that must have one of a given form. */
export function idOf(
  node: ContainerDirective,
  form: RegExp,
  example: string,
  context: Context,
): string {
  const id = node.attributes?.id ?? "";
  if (!form.test(id)) report(context, node, `:::${node.name} lacks its id: {#${example}}`);
  return id;
}

export function rejectUnknownAttributes(
  node: ContainerDirective,
  known: readonly string[],
  context: Context,
) {
  for (const key of Object.keys(node.attributes ?? {})) {
    if (!known.includes(key))
      report(
        context,
        node,
        `:::${node.name} has no attribute “${key}”; known: ${known.join(", ") || "none"}`,
      );
  }
}
