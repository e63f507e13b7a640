import { expect, it, vi } from "vitest";
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
