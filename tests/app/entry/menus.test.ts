// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { followMenus } from "../../../src/app/entry/menus.ts";

test("a link inside a menu closes it; other clicks leave it alone", () => {
  document.body.innerHTML = `<div id="menu" popover="auto"><p>x</p><a href="#a"><b>A</b></a></div><a id="out" href="#b">B</a>`;
  const menu = document.getElementById("menu") as HTMLElement;
  menu.hidePopover = vi.fn();
  followMenus();
  menu.querySelector("p")?.click();
  document.getElementById("out")?.click();
  expect(menu.hidePopover).not.toHaveBeenCalled();
  menu.querySelector("b")?.click();
  expect(menu.hidePopover).toHaveBeenCalledOnce();
});
