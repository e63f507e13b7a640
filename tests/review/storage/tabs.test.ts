import { expect, it, vi } from "vitest";
import { localMarker } from "../../../src/review/storage/marker.ts";
import { joinTabs, logChannel } from "../../../src/review/storage/tabs.ts";

it("tells the other tabs, not its own", async () => {
  const [mine, theirs] = [vi.fn(), vi.fn()];
  const page = new EventTarget();
  const a = joinTabs({ onChange: mine, channel: logChannel, page });
  const b = joinTabs({ onChange: theirs, channel: logChannel, page });
  a.tell();
  await vi.waitFor(() => expect(theirs).toHaveBeenCalledTimes(1));
  expect(mine).not.toHaveBeenCalled();
  page.dispatchEvent(new Event("focus"));
  expect(theirs).toHaveBeenCalledTimes(1);
  a.close();
  b.close();
});

it.each([
  ["are none", () => null],
  [
    "are refused",
    () => {
      throw new Error("no");
    },
  ],
])("looks again when the page is looked at where channels %s", (_why, channel) => {
  const onChange = vi.fn();
  const page = new EventTarget();
  const tabs = joinTabs({ onChange, channel, page });
  tabs.tell();
  page.dispatchEvent(new Event("focus"));
  expect(onChange).toHaveBeenCalledTimes(1);
  tabs.close();
  page.dispatchEvent(new Event("focus"));
  expect(onChange).toHaveBeenCalledTimes(1);
});

it("marks that progress is here, where a browser lets it", () => {
  const kept = new Map<string, string>();
  const marker = localMarker(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }));
  expect(marker.stands()).toBe(false);
  marker.set(true);
  expect(marker.stands()).toBe(true);
  marker.set(false);
  expect(marker.stands()).toBe(false);
  const refused = localMarker(() => {
    throw new DOMException("No", "SecurityError");
  });
  refused.set(true);
  expect(refused.stands()).toBe(false);
});
