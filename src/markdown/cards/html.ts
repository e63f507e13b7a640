import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Lang } from "../../params/index.ts";
import { pageAddress } from "../address.ts";
import { Injected } from "../Injected.tsx";
import { hasClass, isElement, nodesOf, type Props } from "./elements.ts";

/** The page from which cards are taken. */
export interface Place {
  readonly base: string;
  readonly lang: Lang;
  readonly topic: string;
}

/** Address of something on the page. */
export const addressOf = ({ base, lang, topic }: Place, fragment: string): string =>
  pageAddress(base, lang, topic) + fragment;

/** Ids and what refers to them, and what makes a formula live: neither means anything outside the page. */
const dropped = ["id", "aria-labelledby", "aria-describedby", "data-state", "data-knobs", "node"];
const droppedOfLive = ["tabIndex", "role"];

function propsOf(props: Props, live: boolean, place: Place): Record<string, unknown> {
  const kept = Object.entries(props).filter(
    ([name]) =>
      name !== "children" && !dropped.includes(name) && !(live && droppedOfLive.includes(name)),
  );
  const { className, href } = props;
  const state = props["data-state"] === undefined ? "" : `?${props["data-state"]}`;
  return {
    ...Object.fromEntries(kept),
    ...(live && { className: String(className).replace(/ ?\blive-formula\b/, "") }),
    ...(typeof href === "string" &&
      href.startsWith("#") && { href: addressOf(place, href + state) }),
  };
}

function freed(node: ReactNode, place: Place): ReactNode {
  if (!isElement(node)) return node;
  const props = propsOf(node.props, hasClass(node, "live-formula"), place);
  if (node.type === Injected)
    props.html = String(props.html).replace(/ data-knob=(?:"[^"]*"|[^\s>]*)/g, "");
  const children = nodesOf(node.props.children).map((child) => freed(child, place));
  return createElement(node.type, props, ...children);
}

/** A part of a page as HTML that can stand anywhere in the site: no ids, no live symbols, links with their page. */
export const htmlOf = (nodes: ReactNode, place: Place): string =>
  nodesOf(nodes)
    .map((node) => renderToStaticMarkup(freed(node, place)))
    .join("")
    .trim();
