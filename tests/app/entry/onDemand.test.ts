// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { onDemand } from "../../../src/app/entry/onDemand.ts";
import { find, openPage } from "./page.ts";

test("asks again at the next event when the script could not be had", async () => {
  openPage('<details id="a"></details>');
  const heard: string[] = [];
  const load = vi.fn(async () => (event: Event) => {
    heard.push(event.type);
  });
  load.mockRejectedValueOnce(new Error("offline"));
  onDemand("toggle click", "#a", load);
  find("#a").dispatchEvent(new Event("toggle"));
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  await Promise.resolve();
  find("#a").dispatchEvent(new Event("click"));
  await vi.waitFor(() => expect(heard).toEqual(["click"]));
});

test("fetches at the first event that matters, and hands over all of them in order", async () => {
  openPage('<details id="a"><summary><b>x</b></summary></details><p></p>');
  const heard: string[] = [];
  const load = vi.fn(async () => (event: Event) => {
    heard.push(event.type);
  });
  onDemand("pointerover toggle", "#a", load);
  find("p").dispatchEvent(new Event("pointerover", { bubbles: true }));
  expect(load).not.toHaveBeenCalled();
  find("b").dispatchEvent(new Event("pointerover", { bubbles: true }));
  find("#a").dispatchEvent(new Event("toggle"));
  await vi.waitFor(() => expect(heard).toEqual(["pointerover", "toggle"]));
  expect(load).toHaveBeenCalledOnce();
});
