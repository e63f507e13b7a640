import type { Properties } from "hast";
import type { Parent, PhrasingContent, RootContent } from "mdast";
import type { Placed } from "./context.ts";

/** A Markdown node that stands for an HTML element of our choosing. */
export interface Styled extends Parent {
  type: "styled";
  data: { hName: string; hProperties: Properties };
}

declare module "mdast" {
  interface RootContentMap {
    styled: Styled;
  }
  interface PhrasingContentMap {
    styled: Styled;
  }
}

/** Attributes by their names in hast; a class may be a string of several names. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

type Children = readonly (RootContent | PhrasingContent | string)[];

const propertiesOf = ({ className, ...rest }: Attributes): Properties =>
  className === undefined ? rest : { ...rest, className: String(className).split(" ") };

/** True for an element with that class. */
export const hasClass = (node: Styled, name: string): boolean =>
  node.data.hProperties.className?.includes(name) === true;

/** `styled("p", { className: "label" }, ["Result"])`; `at` lends its place in the file. */
export const styled = (
  tag: string,
  attributes: Attributes,
  children: Children,
  at?: Placed,
): Styled => ({
  type: "styled",
  data: { hName: tag, hProperties: propertiesOf(attributes) },
  children: children.map((child) =>
    typeof child === "string" ? { type: "text", value: child } : child,
  ) as RootContent[],
  ...(at?.position ? { position: at.position } : {}),
});

/** An element whose inside is ready-made HTML (a formula, code, a drawing); rendered by `Injected`. */
export const injected = (tag: string, html: string, attributes: Attributes, at?: Placed): Styled =>
  styled("injected", { ...attributes, tag, html }, [], at);

/** A small line above a block that says what it is. */
export const label = (words: Children): Styled => styled("p", { className: "label" }, words);
