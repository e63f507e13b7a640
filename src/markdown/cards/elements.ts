import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";

export type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };
export type Element = ReactElement<Props>;

export const isElement = (node: ReactNode): node is Element => isValidElement(node);

/** A list of nodes, fragments and nested lists opened. */
export function nodesOf(node: ReactNode): ReactNode[] {
  if (node === null || node === undefined || typeof node === "boolean") return [];
  if (Array.isArray(node)) return node.flatMap(nodesOf);
  if (isElement(node) && node.type === Fragment) return nodesOf(node.props.children);
  return [node];
}

export const inside = (element: Element | undefined): ReactNode[] =>
  nodesOf(element?.props.children);

const classesOf = ({ props }: Element): string[] => String(props.className ?? "").split(" ");

/** True for an element of that class. */
export const hasClass = (node: ReactNode, name: string): node is Element =>
  isElement(node) && classesOf(node).includes(name);

export const isTag = (node: ReactNode, ...tags: readonly string[]): node is Element =>
  isElement(node) && typeof node.type === "string" && tags.includes(node.type);

/** Elements below `node` for which `wanted` holds, in the order of the page; those inside another are left out. */
export const findAll = (node: ReactNode, wanted: (element: Element) => boolean): Element[] =>
  nodesOf(node).flatMap((child) => {
    if (!isElement(child)) return [];
    return wanted(child) ? [child] : findAll(child.props.children, wanted);
  });
