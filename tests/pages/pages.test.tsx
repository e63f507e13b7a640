// @vitest-environment jsdom
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { HomePage } from "../../src/pages/HomePage.tsx";
import { LabPage } from "../../src/pages/LabPage.tsx";
import { NotFoundPage } from "../../src/pages/NotFoundPage.tsx";
import { navigation } from "../../src/pages/navigation.ts";
import type { Route } from "../../src/pages/routes.ts";
import { Shell } from "../../src/pages/Shell.tsx";
import { TopicPage } from "../../src/pages/TopicPage.tsx";
import { WidgetPage } from "../../src/pages/WidgetPage.tsx";
import { type Lang, langs } from "../../src/params/index.ts";

const base = "/x/";
const alternates = { en: "/x/optimizers/", zh: "/x/zh/optimizers/" };
const outline = [
  { id: "saturation", text: "Saturation", depth: 2, covers: [] },
  { id: "dead", text: "Dead units", depth: 3, covers: [] },
] as const;

const groupsIn = (lang: Lang) =>
  navigation(
    [
      {
        id: "optimisation",
        title: { en: "Optimisation", zh: "优化" },
        purpose: { en: "Downhill.", zh: "下山。" },
        topics: [
          { slug: "gradient-descent", title: { en: "Gradient descent", zh: "梯度下降" } },
          { slug: "optimizers", title: { en: "Optimizers", zh: "优化器" } },
        ],
      },
    ],
    new Map([["optimizers", { title: "Adam & co", summary: "Rules.", minutes: 35 }]]),
    lang,
    base,
  );

const entry = (lang: Lang, slug: string) => {
  const found = groupsIn(lang)[0]?.topics.find((topic) => topic.slug === slug);
  if (!found) throw new Error(`no topic ${slug}`);
  return found;
};

const pages: Record<string, (lang: Lang) => { route: Route; main: ReactElement }> = {
  home: (lang) => ({
    route: { page: "home" },
    main: (
      <HomePage
        lang={lang}
        base={base}
        groups={groupsIn(lang)}
        hero='<div class="island" id="race"></div>'
      />
    ),
  }),
  topic: (lang) => ({
    route: { page: "topic", slug: "optimizers" },
    main: (
      <TopicPage
        lang={lang}
        slug="optimizers"
        group="Optimisation"
        topic={{
          meta: { title: "Adam & co", summary: "Rules.", needs: [], minutes: 35 },
          body: <p>Text</p>,
          outline,
        }}
        needs={[entry(lang, "gradient-descent")]}
        next={entry(lang, "optimizers")}
      />
    ),
  }),
  lab: (lang) => ({
    route: { page: "lab" },
    main: (
      <LabPage
        lang={lang}
        base={base}
        widgets={[{ id: "race", title: "Race", summary: "S.", topic: entry(lang, "optimizers") }]}
      />
    ),
  }),
  widget: (lang) => ({
    route: { page: "widget", id: "race" },
    main: (
      <WidgetPage
        lang={lang}
        title="Race"
        summary="S."
        topic={entry(lang, "gradient-descent")}
        drawing='<div class="island" id="race"></div>'
      />
    ),
  }),
  missing: () => ({ route: { page: "not-found" }, main: <NotFoundPage base={base} /> }),
};

const open = (page: string, lang: Lang): HTMLElement => {
  const { route, main } = pages[page]?.(lang) ?? expect.unreachable();
  const body = document.createElement("div");
  body.innerHTML = renderToStaticMarkup(
    <Shell
      {...{ lang, base, route, alternates }}
      groups={groupsIn(lang)}
      outline={page === "topic" ? outline : undefined}
    >
      {main}
    </Shell>,
  );
  return body;
};

const texts = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent);

describe.each(Object.keys(pages))("the %s page", (page) => {
  test.each(langs)("has its landmarks and headings in order (%s)", (lang) => {
    const body = open(page, lang);
    expect(body.querySelectorAll("h1")).toHaveLength(1);
    expect(body.querySelectorAll("main")).toHaveLength(1);
    expect(body.querySelector("h1")?.closest("main")).not.toBeNull();
    expect(body.querySelector(":scope > header")).not.toBeNull();
    expect(body.querySelector(":scope > footer")).not.toBeNull();
    const depths = [...body.querySelectorAll("main :is(h1, h2, h3)")].map((h) =>
      Number(h.tagName[1]),
    );
    expect(depths[0]).toBe(1);
    for (const [i, depth] of depths.entries())
      expect(depth - (depths[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test.each(langs)("names every control and every link, and repeats no id (%s)", (lang) => {
    const body = open(page, lang);
    for (const control of body.querySelectorAll("a, button, nav")) {
      const labelled = control.getAttribute("aria-labelledby");
      const name =
        control.getAttribute("aria-label") ??
        (labelled ? body.querySelector(`#${labelled}`)?.textContent : control.textContent);
      expect(name?.trim(), control.outerHTML).toBeTruthy();
    }
    const ids = [...body.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const button of body.querySelectorAll("[popovertarget]"))
      expect(
        body.querySelector(`#${button.getAttribute("popovertarget")}[popover]`),
      ).not.toBeNull();
  });

  test.each(langs)("keeps every address under the base and in its language (%s)", (lang) => {
    const home = lang === "en" ? "/x/" : "/x/zh/";
    for (const link of open(page, lang).querySelectorAll("a:not([hreflang])")) {
      const href = link.getAttribute("href") ?? "";
      expect(href.startsWith("#") || href.startsWith(home), href).toBe(true);
      if (lang === "en") expect(href).not.toContain("/zh/");
    }
  });
});

test("the skip link is first and leads to the text", () => {
  const body = open("home", "en");
  const first = body.querySelector("a, button");
  expect(first?.getAttribute("href")).toBe("#main");
  expect(body.querySelector("#main")?.getAttribute("tabindex")).toBe("-1");
});

test("the language link leads to this page's counterpart and says so", () => {
  const to = (lang: Lang) => {
    const link = open("topic", lang).querySelector("[data-language]");
    return ["href", "hreflang", "lang"].map((name) => link?.getAttribute(name));
  };
  expect(to("en")).toEqual(["/x/zh/optimizers/", "zh-CN", "zh-CN"]);
  expect(to("zh")).toEqual(["/x/optimizers/", "en", "en"]);
});

test("the page for wrong addresses speaks both languages, each marked", () => {
  const body = open("missing", "en");
  expect(
    [...body.querySelectorAll("main section")].map((section) => section.getAttribute("lang")),
  ).toEqual(["en", "zh-CN"]);
  expect([...body.querySelectorAll("main a")].map((a) => a.getAttribute("href"))).toEqual([
    "/x/",
    "/x/zh/",
  ]);
});

test("the home page links what is written and only lists what is planned", () => {
  const body = open("home", "en");
  expect(texts(body, "main .topic-entry a")).toEqual(["Adam & co"]);
  expect(body.querySelector(".topic-entry")?.getAttribute("data-topic")).toBe("optimizers");
  expect(body.querySelector(".planned")?.textContent).toBe("In preparation: Gradient descent");
  expect(body.querySelector(".hero .island")).not.toBeNull();
  const menu = body.querySelector("#topics-menu");
  expect(menu?.textContent).not.toContain("Gradient descent");
  expect(menu?.querySelectorAll("a")).toHaveLength(1);
});

test("a topic page shows its outline twice and marks itself in the menu", () => {
  const body = open("topic", "en");
  const outlines = [...body.querySelectorAll("[data-outline]")];
  expect(outlines.map((o) => texts(o, "a"))).toEqual([
    ["Saturation", "Dead units"],
    ["Saturation", "Dead units"],
  ]);
  expect(body.querySelector("#topics-menu [aria-current]")?.textContent).toBe("Adam & co");
  expect(body.querySelector("article")?.getAttribute("data-topic")).toBe("optimizers");
  expect(body.querySelector("[rel=next]")?.getAttribute("href")).toBe("/x/optimizers/");
  expect(body.querySelector("[rel=prev]")).toBeNull();
});

test("what is needed first is a link only once it is written", () => {
  expect(open("topic", "en").querySelector(".topic-facts")?.textContent).toBe(
    "35 minRead first: Gradient descent",
  );
  expect(open("topic", "en").querySelector(".topic-facts a")).toBeNull();
});
