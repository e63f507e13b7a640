// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { followIslands, islandOf, start } from "../../../src/app/entry/islands.ts";
import { find, openPage, watchNearness } from "./page.ts";

const { hydrate } = vi.hoisted(() => ({ hydrate: vi.fn() }));
vi.mock("../../../src/app/islands/client.tsx", () => ({ hydrate }));

let near: ReturnType<typeof watchNearness>;
const settled = () => vi.waitFor(() => expect(hydrate).toHaveBeenCalled());

beforeEach(() => {
  openPage(`
    <p id="plain"></p>
    <div class="island" id="race" data-island="optimizer-race" data-lang="zh"><svg></svg></div>
    <div class="island" id="slopes" data-island="activation" data-lang="en"><b></b></div>
    <script type="application/json" id="modules">{"":["/react.js"],"activation":["/a.js"]}</script>`);
  document.head.innerHTML = "";
  near = watchNearness();
  hydrate.mockReset().mockResolvedValue(undefined);
});

test("an address names an island with or without a state, and nothing else", () => {
  expect(islandOf("#race")?.id).toBe("race");
  expect(islandOf("#race?beta=0.99?")?.id).toBe("race");
  for (const hash of ["", "#", "#?beta=1", "#plain", "#nothing", "#%"])
    expect(islandOf(hash)).toBeNull();
});

test("nothing starts until it nears the viewport; then it alone, once", async () => {
  followIslands();
  expect(hydrate).not.toHaveBeenCalled();
  near(find("#slopes"));
  near(find("#slopes"));
  await settled();
  await start(find("#slopes"));
  expect(hydrate.mock.calls).toEqual([[find("#slopes")]]);
  expect(find("#slopes").dataset.live).toBe("");
  expect(find("#race").dataset.live).toBeUndefined();
});

test.each(["pointerover", "focusin"])("%s inside starts it", async (type) => {
  followIslands();
  find("#slopes b").dispatchEvent(new Event(type, { bubbles: true }));
  await settled();
  expect(hydrate).toHaveBeenCalledWith(find("#slopes"));
});

test("an address with a state starts its drawing and brings it into view", async () => {
  history.replaceState(null, "", "#race?beta=0.9");
  followIslands();
  await settled();
  expect(hydrate).toHaveBeenCalledWith(find("#race"));
  expect(find("#race").scrollIntoView).toHaveBeenCalled();
});

test("fetches the modules of the drawing side by side", async () => {
  await start(find("#slopes"));
  const links = [...document.head.querySelectorAll("link")];
  expect(links.map((link) => [link.rel, link.getAttribute("href")])).toEqual([
    ["modulepreload", "/react.js"],
    ["modulepreload", "/a.js"],
  ]);
});

test("a drawing that cannot start keeps its picture and says so, in its language", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  hydrate.mockRejectedValue(new Error("no network"));
  await start(find("#race"));
  const notice = find("#race + .island-failed");
  expect(notice.textContent).toMatch(/未能启动/);
  expect(find("#race").innerHTML).toBe("<svg></svg>");
  expect(find("#race").dataset.live).toBeUndefined();
});
