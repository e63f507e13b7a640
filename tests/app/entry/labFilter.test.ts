// @vitest-environment jsdom
import { expect, test } from "vitest";
import { followSearch } from "../../../src/app/entry/labFilter.ts";
import { find, openPage } from "./page.ts";

test("keeps the cards that hold every word, and says when none does", () => {
  openPage(`
    <input data-lab-search>
    <p data-lab-card>Optimizer race</p><p data-lab-card>Optimizer microscope</p><p data-lab-card>激活函数</p>
    <p data-lab-empty hidden></p>`);
  const search = find("input") as HTMLInputElement;
  followSearch(search);
  const shown = (query: string) => {
    search.value = query;
    search.dispatchEvent(new Event("input"));
    return [...document.querySelectorAll<HTMLElement>("[data-lab-card]:not([hidden])")].length;
  };
  expect([shown(""), shown("OPTIM"), shown("race optim"), shown("激活")]).toEqual([3, 2, 1, 1]);
  expect(find("[data-lab-empty]").hidden).toBe(true);
  expect(shown("nothing like it")).toBe(0);
  expect(find("[data-lab-empty]").hidden).toBe(false);
});
