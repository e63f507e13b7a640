// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { controlOf, followLiveSymbols } from "../../../src/app/entry/liveSymbols.ts";
import { find, openPage } from "./page.ts";

vi.mock("../../../src/app/islands/client.tsx", () => ({ hydrate: async () => {} }));

const island = (id: string, beta: string) =>
  `<div id="${id}" data-island="w"><i data-knob-control="beta" data-value="${beta}"></i></div>`;
const formula = (id: string) =>
  `<p id="${id}" class="live-formula" tabindex="0"><i data-knob="beta">β</i>+<i data-knob="eta">η</i></p>`;

const fire = (selector: string, type: string) =>
  answer({ target: find(selector), type } as unknown as Event);

let answer: (event: Event) => void;
const told: [string, string | null][] = [];

beforeEach(() => {
  openPage(`
    <section>${island("one", "0.1")}</section>
    <section>
      <div class="pair">${formula("near")}${island("two", "0.2")}</div>
      <div class="pair">${formula("section")}${island("three", "0.3")}</div>
    </section>
    <section>${formula("far")}</section>`);
  told.length = 0;
  for (const element of document.querySelectorAll("[data-island]"))
    element.addEventListener("nabla:knob", (event) =>
      told.push([element.id, (event as CustomEvent).detail.knob]),
    );
  answer = followLiveSymbols();
});

const bubble = () => find(".knob-bubble:last-of-type");

test("a symbol belongs to the drawing beside it, else to the page's first", () => {
  const owner = (id: string) =>
    controlOf(find(`#${id} i[data-knob]`), "beta")
      ?.closest("[data-island]")
      ?.getAttribute("id");
  expect([owner("near"), owner("section"), owner("far")]).toEqual(["two", "three", "one"]);
  expect(controlOf(find("#near"), "no-such-knob")).toBeNull();
});

test("pointing at a symbol shows its value and tells its drawing; leaving takes both back", async () => {
  fire("#near i[data-knob]", "pointerover");
  expect([bubble().hidden, bubble().textContent]).toEqual([false, "β = 0.2"]);
  await vi.waitFor(() => expect(told).toContainEqual(["two", "beta"]));
  fire("#near i[data-knob]", "pointerout");
  expect(bubble().hidden).toBe(true);
  expect(told.at(-1)).toEqual(["two", null]);
});

test("a focused formula reads out the symbols that have a control", () => {
  fire("#section", "focusin");
  expect(bubble().textContent).toBe("β = 0.3");
});

test("pointing beside the symbols shows nothing", () => {
  fire("#near", "pointerover");
  expect(bubble().hidden).toBe(true);
});

test("touching a control lights up its own symbols only, until it is let go", () => {
  const lit = () =>
    [...document.querySelectorAll(".is-live")].map((symbol) => symbol.closest("p")?.id);
  const touch = (knob: string | null) =>
    answer({ target: find("#two"), type: "nabla:touch", detail: { knob } } as unknown as Event);
  touch("beta");
  expect(lit()).toEqual(["near"]);
  touch(null);
  expect(lit()).toEqual([]);
});
