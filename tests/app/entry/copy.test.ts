// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { copyCode } from "../../../src/app/entry/copy.ts";
import { find, openPage } from "./page.ts";

test("copies the code beside the button, and says so for a while", async () => {
  vi.useFakeTimers();
  const writeText = vi.fn(async () => {});
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  openPage('<div><button data-copied="Copied">Copy</button><pre>x = 1</pre></div>');
  const button = find("button");
  const press = () => copyCode({ target: button } as unknown as Event);
  await press();
  await press();
  expect(writeText).toHaveBeenCalledWith("x = 1");
  expect(button.textContent).toBe("Copied");
  await vi.advanceTimersByTimeAsync(2000);
  expect(button.textContent).toBe("Copy");
});
