// @vitest-environment jsdom
import { expect, test } from "vitest";
import { renderMarkdown } from "../render.ts";

const text = (markdown: string, lang: "en" | "zh" = "en") =>
  renderMarkdown(markdown, lang).document.querySelector("p")?.textContent;

test("an equation in words does not break at its sign", () => {
  expect(text("With β = 0.9 it\nis so.")).toBe("With β\u00a0=\u00a00.9 it\nis so.");
  expect(text("取 β\n= 0.9，", "zh")).toBe("取 β\u00a0=\u00a00.9，");
  expect(text("Write `a = b` so")).toBe("Write a = b so");
  expect(text("left and right > = x")).not.toContain("right\u00a0>\u00a0=\u00a0x");
});
