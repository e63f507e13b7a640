// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { followLinks } from "../../../src/app/entry/links.ts";
import { find, openPage } from "./page.ts";

const { hydrate } = vi.hoisted(() => ({ hydrate: vi.fn(async () => {}) }));
vi.mock("../../../src/app/islands/client.tsx", () => ({ hydrate }));

const hashes: string[] = [];
addEventListener("hashchange", () => hashes.push(location.hash));

const write = () =>
  openPage(`
    <a id="link" href="#race" data-state="beta=0.99&show=adam,sgd">overshoots</a>
    <a id="heading" href="#section">see</a><h2 id="section"></h2>
    <div id="race" data-island="optimizer-race"></div>`);

// Once, as on a real page: its listener stands on the document.
write();
followLinks();
const upgraded = find("#link").getAttribute("href");

beforeEach(() => {
  write();
  hydrate.mockClear();
  hashes.length = 0;
});

test("a link carries the whole state, so that it can be copied and opened elsewhere", () => {
  expect(upgraded).toBe("#race?beta=0.99&show=adam,sgd");
});

test("a click starts the drawing and brings it into view", async () => {
  find("#link").setAttribute("href", "#race?beta=0.99");
  find("#link").click();
  await vi.waitFor(() => expect(hydrate).toHaveBeenCalledWith(find("#race")));
  await vi.waitFor(() =>
    expect(find("#race").scrollIntoView).toHaveBeenCalledWith({ block: "nearest" }),
  );
  expect(find("#race").classList).toContain("is-called");
});

test("the same link again puts the drawing back although the address does not change", async () => {
  find("#link").setAttribute("href", "#race?beta=0.99");
  history.replaceState(null, "", "#race?beta=0.99");
  find("#link").click();
  await vi.waitFor(() => expect(hashes).toEqual(["#race?beta=0.99"]));
  await vi.waitFor(() => expect(find("#race").scrollIntoView).toHaveBeenCalled());
});

test("links to headings are the browser's business", async () => {
  find("#heading").click();
  await new Promise((resolve) => setTimeout(resolve));
  expect(hydrate).not.toHaveBeenCalled();
  expect(find("#race").scrollIntoView).not.toHaveBeenCalled();
});
