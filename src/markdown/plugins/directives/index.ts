import type { Parents, RootContent } from "mdast";
import { type Context, type Plugin, report, spanOf } from "../context.ts";
import { interview, note, proof } from "./asides.ts";
import { derivation } from "./derivation.ts";
import type { Handler } from "./directive.ts";
import { drawing } from "./drawing.ts";
import { drill } from "./drill.ts";
import { pitfall } from "./pitfall.ts";
import { question } from "./question.ts";

/** Block directives that an author may write. To add one: a file, and a line here. */
const blocks = { interview, note, proof, pitfall, question, derivation } satisfies Record<
  string,
  Handler
>;

/** Parts, by the directive that they belong in. */
const owners: Readonly<Record<string, string>> = {
  answer: "question",
  wrong: "question",
  follow: "question",
  said: "pitfall",
  actually: "pitfall",
  result: "derivation",
};

/** `undefined` drops the node. */
function replace(node: RootContent, parent: Parents, context: Context): RootContent | undefined {
  if (node.type === "leafDirective") {
    context.page.directives.push({ name: node.name, ...spanOf(node) });
    if (parent.type !== "root")
      report(
        context,
        node,
        `::${node.name} must stand by itself in a section, not inside another block`,
      );
    return node.name === "drill" ? drill(node, context) : drawing(node, context);
  }
  if (node.type !== "containerDirective") return node;
  context.page.directives.push({ name: node.name, ...spanOf(node) });
  if (Object.hasOwn(blocks, node.name))
    return blocks[node.name as keyof typeof blocks](node, context);
  const owner = owners[node.name];
  report(
    context,
    node,
    owner
      ? `:::${node.name} belongs directly in a ::::${owner}`
      : `no directive :::${node.name}; known: ${Object.keys(blocks).join(", ")}`,
  );
  return undefined;
}

function walk(parent: Parents, context: Context): void {
  const children = (parent.children as RootContent[]).flatMap(
    (node) => replace(node, parent, context) ?? [],
  );
  for (const child of children) if ("children" in child) walk(child, context);
  parent.children = children as typeof parent.children;
}

/** Replaces every directive by the elements that it stands for. */
export const directives: Plugin = (tree, context) => {
  const first = tree.children[0];
  if (first?.type === "containerDirective") context.page.opening = first.name;
  walk(tree, context);
};
