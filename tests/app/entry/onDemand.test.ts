// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { onDemand } from "../../../src/app/entry/onDemand.ts";
import { find, openPage } from "./page.ts";

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
