// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { followCopyButtons } from "../../../src/app/entry/copy.ts";
import { find, openPage } from "./page.ts";

test("shows the button, copies the code beside it, and says so for a while", async () => {
  vi.useFakeTimers();
  const writeText = vi.fn(async () => {});
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  openPage(
    '<div><button class="copy-code" data-copied-label="Copied" hidden>Copy</button><pre>x = 1</pre></div>',
  );
  followCopyButtons();
  const button = find("button");
  expect(button.hidden).toBe(false);
  button.click();
  button.click();
  await vi.advanceTimersByTimeAsync(0);
  expect(writeText).toHaveBeenCalledWith("x = 1");
  expect(button.textContent).toBe("Copied");
  await vi.advanceTimersByTimeAsync(2000);
  expect(button.textContent).toBe("Copy");
});
