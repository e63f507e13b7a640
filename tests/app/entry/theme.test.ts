// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { followThemeButton } from "../../../src/app/entry/theme.ts";
import { prePaint, themeKey } from "../../../src/app/theme.ts";
import { find, openPage } from "./page.ts";

const root = document.documentElement;

beforeEach(() => {
  openPage("<button data-theme-button data-auto=A data-light=L data-dark=D></button>");
});

test("goes round auto, light and dark, says which, and forgets auto", () => {
  followThemeButton();
  const button = find("button");
  const seen = [0, 1, 2, 3].map(() => {
    const state = [root.dataset.theme, localStorage.getItem(themeKey), button.title];
    button.click();
    return state;
  });
  expect(seen).toEqual([
    [undefined, null, "A"],
    ["light", "light", "L"],
    ["dark", "dark", "D"],
    [undefined, null, "A"],
  ]);
});

test("the inline script and the button agree about what was stored", () => {
  localStorage.setItem(themeKey, "dark");
  new Function(prePaint)();
  expect(root.dataset.theme).toBe("dark");
  followThemeButton();
  expect(find("button").title).toBe("D");
});

test("nonsense in the store is auto", () => {
  localStorage.setItem(themeKey, "sepia");
  new Function(prePaint)();
  expect(root.dataset.theme).toBeUndefined();
  followThemeButton();
  expect(root.dataset.theme).toBeUndefined();
});
