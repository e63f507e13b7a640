// @vitest-environment jsdom
import { createElement as h } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { lean } from "../../src/app/lean.ts";

const parsed = (html: string) => {
  const body = document.createElement("body");
  body.innerHTML = html;
  return body.innerHTML;
};

const page = renderToStaticMarkup(
  h(
    "div",
    { className: "prose two words", "data-empty": "", "data-attrs": '{"a":"<p>\'x\'</p>"}' },
    h("p", null, "a ", h("a", { href: "/x/" }, "link"), " > 1", h("br")),
    h("p", null, "before a block"),
    h("ul", null, h("li", null, "one"), h("li", null, h("p", null, "two")), " text"),
    h("details", null, h("summary", null, "s"), h("p", null, "last")),
    h("a", { href: "#a" }, h("p", null, "ends in a link")),
    h("p", null, "before words"),
    "words",
    h("dl", null, h("dt", null, "t"), h("dd", null, "d"), h("dt", null, "u"), h("dd", null, "e")),
    h(
      "table",
      null,
      h("thead", null, h("tr", null, h("th", { scope: "col" }, "h"), h("td", null))),
      h("tbody", null, h("tr", null, h("td", null, "1"), h("td", null, "2")), h("tr", null)),
    ),
    h("svg", { viewBox: "0 0 1 1" }, h("path", { d: "M0 0" }), h("use", { href: "/i.svg#a" })),
    h("select", null, h("option", { value: "a=b" }, "a"), h("option", { value: "" }, "b")),
    h("pre", null, '<li>kept</li><li> class="a"'),
    h("input", { type: "checkbox", value: "a/", "aria-label": "x" }),
  ),
);

test("a browser reads the same tree", () => {
  expect(parsed(lean(page))).toBe(parsed(page));
});

test("quotes and end tags go where the standard lets them", () => {
  expect(lean('<ul role="list" data-x=""><li class="a b">1</li><li id="i">2</li></ul>')).toBe(
    '<ul role=list data-x><li class="a b">1<li id=i>2</ul>',
  );
  expect(lean("<div><p>1</p><p>2</p></div><a><p>3</p></a>")).toBe(
    "<div><p>1<p>2</div><a><p>3</p></a>",
  );
  expect(lean('<svg><path d="M1 2"></path><use href="i.svg"></use></svg>')).toBe(
    '<svg><path d="M1 2"/><use href="i.svg"/></svg>',
  );
});

test("a value that ends in a slash keeps its quotes", () => {
  expect(lean('<a href="/zh/">x</a>')).toBe('<a href="/zh/">x</a>');
});
