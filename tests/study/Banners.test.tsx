// @vitest-environment jsdom
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { DeskView } from "../../src/desk/desk.ts";
import type { Lang } from "../../src/params/index.ts";
import type { ReviewEvent } from "../../src/review/index.ts";
import { Banners } from "../../src/study/Banners.tsx";
import { bannerWords } from "../../src/study/banners/words.ts";
import { answer, CHINA, DAY, NOON } from "../review/make.ts";
import { sayingDesk, viewOf } from "./deskOf.ts";

const saved: { name: string; blob: Blob }[] = [];
beforeEach(() => {
  localStorage.clear();
  saved.length = 0;
  let last: Blob;
  URL.createObjectURL = (blob) => {
    last = blob as Blob;
    return "blob:x";
  };
  URL.revokeObjectURL = () => {};
  HTMLAnchorElement.prototype.click = function () {
    saved.push({ name: this.download, blob: last });
  };
});

async function show(view: Partial<DeskView>, events: ReviewEvent[] = [], lang: Lang = "en") {
  const desk = await sayingDesk(viewOf(view, events), events);
  const go = vi.fn();
  const reload = vi.fn();
  render(
    <Banners
      desk={desk}
      lang={lang}
      go={go}
      clock={() => ({ t: NOON, tz: CHINA })}
      reload={reload}
    />,
  );
  const banner = (says: string) => document.querySelector<HTMLElement>(`[data-notice=${says}]`);
  const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
  return { desk, go, reload, banner, press };
}
const refused = { lasting: false, trouble: { kind: "refused", reason: "none" } } as const;

test("nothing stands there where nothing is wrong, and the place that is read out does", async () => {
  await show({});
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
});

describe.each(["en", "zh"] as const)("in %s", (lang) => {
  const w = bannerWords[lang];

  test("a log that is not kept says so, stays, and hands over what was answered", async () => {
    const events = [answer(), answer({ card: "Q-2" })];
    const { banner, press } = await show(refused, events, lang);
    expect(banner("refused")).toHaveTextContent(w.refused);
    expect(screen.queryByRole("button", { name: w.dismiss })).toBeNull();
    await press(w.downloadSession);
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toBe("nabla-review-2026-11-20.json");
    const file = JSON.parse((await saved[0]?.blob.text()) ?? "");
    expect(file.events.map((e: ReviewEvent) => e.id)).toEqual(events.map((e) => e.id));
  });

  test("every sentence has its values", async () => {
    const all: Partial<DeskView>[] = [
      { outdated: true },
      { outdated: true, unsaved: { count: 2, reason: "outdated" } },
      { lasting: false, trouble: { kind: "newer", found: 2, known: 1 } },
      { lasting: false, trouble: { kind: "blocked", opened: new Promise<never>(() => {}) } },
      { unsaved: { count: 1, reason: "failed" }, cleared: true },
    ];
    for (const view of all) await show(view, [answer({ t: NOON + DAY })], lang);
    expect(document.querySelectorAll("[data-notice]")).toHaveLength(11);
    expect(document.body.textContent).not.toMatch(/[{}]|undefined/);
  });
});

test("what could not be saved is tried again", async () => {
  const { desk, press, banner } = await show({ unsaved: { count: 3, reason: "failed" } });
  expect(banner("unsaved")).toHaveTextContent("3 answers are not saved");
  await press("Retry");
  expect(desk.retry).toHaveBeenCalledOnce();
  await waitFor(() => expect(banner("unsaved")).toHaveTextContent("still not saved"));
});

test("a page that was overtaken can be loaded again", async () => {
  const { reload, press } = await show({ outdated: true });
  await press("Reload");
  expect(reload).toHaveBeenCalledOnce();
});

test("cleared progress leads to where a file is read, and is waved away for today", async () => {
  const { go, press, banner } = await show({ cleared: true });
  await press("Restore from a file");
  expect(go).toHaveBeenCalledWith("data");
  await press("Dismiss");
  expect(banner("cleared")).toBeNull();
  expect((await show({ cleared: true })).banner("cleared")).toBeNull();
});

test("entries of the future are listed and taken back at one click", async () => {
  const events = [answer({ t: NOON + DAY, card: "Q-1" }), answer({ t: NOON + 2 * DAY })];
  const { desk, press, banner } = await show({}, events);
  expect(within(banner("dated")!).getAllByRole("listitem", { hidden: true })[0]).toHaveTextContent(
    "answer to Q-1",
  );
  await press("Take back all 2");
  expect(desk.takeBack.mock.calls.flat()).toEqual(events.map((e) => e.id));
});

test("the reminder goes once the backup is made", async () => {
  const events = Array.from({ length: 120 }, () => answer());
  const { press, banner } = await show({}, events);
  await waitFor(() => expect(banner("backupFirst")).toHaveTextContent("120 answers"));
  await press("Download a backup");
  await waitFor(() => expect(banner("backupFirst")).toBeNull());
  expect(saved).toHaveLength(1);
});
