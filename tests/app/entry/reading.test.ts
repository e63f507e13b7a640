// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { followLanguageLink } from "../../../src/app/entry/language.ts";
import { followReading } from "../../../src/app/entry/reading.ts";
import { find, openPage } from "./page.ts";

const places = { one: 300, two: 900 };

const scrollTo = (y: number) => {
  vi.stubGlobal("scrollY", y);
  dispatchEvent(new Event("scroll"));
};

beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => run());
  vi.stubGlobal("scrollY", 0);
  openPage(`
    <header data-header><a data-language href="/zh/a/">中文</a></header>
    <nav data-outline><a href="#one"></a><a href="#two"></a></nav>
    <h2 id="one"></h2><h2 id="two"></h2>`);
  for (const [id, top] of Object.entries(places))
    find(`#${id}`).getBoundingClientRect = () => ({ top: top - scrollY }) as DOMRect;
});

const marked = () =>
  [...document.querySelectorAll<HTMLAnchorElement>("nav a")]
    .filter((link) => link.ariaCurrent === "location")
    .map((link) => link.hash);

test("marks the last heading that has passed", () => {
  const current = followReading();
  expect([marked(), current()]).toEqual([[], ""]);
  scrollTo(200);
  expect([marked(), current()]).toEqual([["#one"], "#one"]);
  scrollTo(800);
  expect(marked()).toEqual(["#two"]);
  scrollTo(0);
  expect([marked(), current()]).toEqual([[], ""]);
});

test("the header goes on the way down and returns on the way up, and is never hidden at the top", () => {
  followReading();
  const hidden = (y: number) => {
    scrollTo(y);
    return find("header").classList.contains("is-hidden");
  };
  expect([50, 500, 503, 400].map(hidden)).toEqual([false, true, true, false]);
});

test("the other language opens at the address's place, else at the section being read", () => {
  followLanguageLink(followReading());
  const link = find("[data-language]") as HTMLAnchorElement;
  const address = () => {
    link.dispatchEvent(new Event("pointerdown"));
    return link.pathname + link.hash;
  };
  expect(address()).toBe("/zh/a/");
  scrollTo(800);
  expect(address()).toBe("/zh/a/#two");
  history.replaceState(null, "", "#race?beta=0.9");
  expect(address()).toBe("/zh/a/#race?beta=0.9");
});
