import { visit } from "unist-util-visit";
import { pageAddress } from "../address.ts";
import type { Link } from "../page.ts";
import { type Context, type Plugin, report, spanOf } from "./context.ts";

/**
 * Parts of an address inside the book: `#saturation`, `#optimizer-race?beta=0.99`, `/optimizers/#adam`,
 * `/lab/optimizer-race/`. `undefined` when it is none of these.
 */
export function parseLink(url: string, slug: string): Link | undefined {
  const found = /^(\/(?:[\w-]+\/)*)?(?:#([\w-]+)(?:\?(.*))?)?$/.exec(url);
  if (url === "" || found === null) return undefined;
  const [, path, id, state] = found;
  const page = path?.replace(/^\/|\/$/g, "");
  return { url, path: page === slug ? undefined : page, id, state };
}

const address = ({ path, id, state }: Link, { base, page }: Context): string => {
  const folder = path === undefined ? "" : pageAddress(base, page.source.lang, path);
  // On this page the state is added by script: `#id?state` is no anchor to a browser without one.
  const query = state === undefined || path === undefined ? "" : `?${state}`;
  return folder + (id === undefined ? "" : `#${id}${query}`);
};

/** Gives links their language and base, and those to drawings their state. Whether they arrive is checked later. */
export const links: Plugin = (tree, context) => {
  const { page } = context;
  visit(tree, "link", (node) => {
    if (/^https?:\/\//.test(node.url)) {
      node.data = { hProperties: { className: ["external"], rel: ["noreferrer"] } };
      return;
    }
    const link = parseLink(node.url, page.source.slug);
    if (link === undefined) {
      report(
        context,
        node,
        `address “${node.url}”: write #id, #drawing?knob=value, /topic/, /topic/#id or https://…`,
      );
      return;
    }
    page.links.push({ ...link, ...spanOf(node) });
    node.url = address(link, context) || "#";
    if (link.state !== undefined) {
      const state = link.path === undefined ? { dataState: link.state } : {};
      node.data = { hProperties: { className: ["drawing-link"], ...state } };
    }
  });
};
