import { expect, test } from "vitest";
import { hrefOf, routesOf } from "../../src/pages/routes.ts";

test("English stands at the base, Chinese below it, and the page for wrong addresses is one", () => {
  expect(hrefOf("/", "en", { page: "home" })).toBe("/");
  expect(hrefOf("/x/", "zh", { page: "home" })).toBe("/x/zh/");
  expect(hrefOf("/x/", "en", { page: "topic", slug: "optimizers" })).toBe("/x/optimizers/");
  expect(hrefOf("/x/", "zh", { page: "widget", id: "race" })).toBe("/x/zh/lab/race/");
  expect(hrefOf("/x/", "zh", { page: "not-found" })).toBe("/x/404.html");
});

test("every topic and widget has a route, between the home page and the page for wrong addresses", () => {
  expect(routesOf(["a", "b"], ["w"])).toEqual([
    { page: "home" },
    { page: "topic", slug: "a" },
    { page: "topic", slug: "b" },
    { page: "lab" },
    { page: "review" },
    { page: "offline" },
    { page: "widget", id: "w" },
    { page: "not-found" },
  ]);
});

test.each(["lab", "review", "offline", "zh", "en", "assets"])(
  "a topic cannot be called %s",
  (slug) => {
    expect(() => routesOf([slug], [])).toThrow(`"${slug}" is reserved`);
  },
);
