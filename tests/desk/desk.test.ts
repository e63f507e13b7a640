import { beforeEach, describe, expect, it, vi } from "vitest";
import { type DeskOptions, type OpenDesk, openDesk } from "../../src/desk/desk.ts";
import { mistakes } from "../../src/review/mistakes.ts";
import { memoryStore } from "../../src/review/storage/memory.ts";
import { joinTabs } from "../../src/review/storage/tabs.ts";
import { countingBytes, idOf } from "../review/bytes.ts";
import { answer, bookOf, CHINA, DAY, draft, NOON } from "../review/make.ts";
import { freshBrowser, fullDisk, openTab, tamper } from "../review/storage/browser.ts";

const random = countingBytes(7_000_000);
const book = bookOf("Q-1", "Q-2");

/** A desk on this browser's database, whose clock is moved by hand. */
async function open(part: Partial<DeskOptions> = {}) {
  const clock = { t: NOON, tz: CHINA };
  const opened = part.opened ?? (await openTab());
  const desk = await openDesk({ book, opened, clock: () => ({ ...clock }), random, ...part });
  return { desk, clock };
}

const good = (card: string) => ({ card, g: 3, mode: "queue", ms: 5000 }) as const;
const gradesOf = (desk: OpenDesk, card: string) =>
  desk
    .view()
    .state.cards.get(card)
    ?.answers.map((a) => a.event.g) ?? [];

beforeEach(freshBrowser);

describe("an answer", () => {
  it("is in the view at once, moves the schedule once a day, and is there for the next visit", async () => {
    const { desk, clock } = await open();
    const seen = vi.fn();
    const leave = desk.subscribe(seen);
    const before = desk.view();
    expect(await desk.answer(good("Q-1"))).toMatchObject({ status: "kept" });
    expect(seen).toHaveBeenCalled();
    expect(desk.view()).not.toBe(before);
    clock.t += 60_000;
    await desk.answer({ ...good("Q-1"), g: 1 });
    expect(
      desk
        .view()
        .state.cards.get("Q-1")
        ?.answers.map((a) => a.moved),
    ).toEqual([true, false]);
    leave();
    const calls = seen.mock.calls.length;
    await desk.answer(good("Q-2"));
    expect(seen).toHaveBeenCalledTimes(calls);
    const again = (await open()).desk;
    expect(again.view().state.cards).toEqual(desk.view().state.cards);
  });

  it("waits for the one before it: two given at once are both kept", async () => {
    const { desk } = await open();
    await Promise.all([desk.answer(good("Q-1")), desk.answer(good("Q-2"))]);
    expect(desk.view().state.events.map((e) => e.n)).toEqual([1, 2]);
  });

  it("of the same card right after the one before it is no other tab's", async () => {
    const { desk } = await open();
    const both = await Promise.all([desk.answer(good("Q-1")), desk.answer(good("Q-1"))]);
    expect(both.map(({ status }) => status)).toEqual(["kept", "kept"]);
    expect(gradesOf(desk, "Q-1")).toEqual([3, 3]);
  });

  it("is not written when another tab has answered the card meanwhile, and the view then knows of it", async () => {
    const one = (await open()).desk;
    const two = (await open()).desk;
    const base = two.store.head("Q-1");
    await one.answer({ ...good("Q-1"), g: 1 });
    expect(await two.answer({ ...good("Q-1"), base })).toEqual({ status: "elsewhere" });
    expect(gradesOf(two, "Q-1")).toEqual([1]);
    expect(await two.answer({ ...good("Q-1"), practice: true })).toMatchObject({ status: "kept" });
  });

  it("comes after the other tab's, as practice, where it is not said what the reader had seen", async () => {
    const one = (await open()).desk;
    const two = (await open()).desk;
    await one.answer({ ...good("Q-1"), g: 1 });
    expect(await two.answer(good("Q-1"))).toMatchObject({ status: "kept" });
    const events = two.view().state.events;
    expect(events).toMatchObject([
      { g: 1, sched: true },
      { g: 3, sched: false, base: events[0]?.id },
    ]);
  });

  it("is not written either when the view has heard of the other answer since the card was asked", async () => {
    const one = (await open()).desk;
    const two = (await open()).desk;
    const base = two.store.head("Q-1");
    await one.answer(good("Q-1"));
    await two.reload();
    expect(await two.answer({ ...good("Q-1"), base })).toEqual({ status: "elsewhere" });
    expect(await two.answer(good("Q-1"))).toMatchObject({ status: "kept" });
  });

  it("of a card that the book lacks is a slip of the caller", async () => {
    const { desk } = await open();
    await expect(desk.answer(good("Q-9"))).rejects.toThrow('the book has no card "Q-9"');
  });

  it("on a clock that has jumped years ahead is asked about first", async () => {
    const { desk, clock } = await open();
    await desk.answer(good("Q-1"));
    clock.t += 4000 * DAY;
    expect(await desk.answer(good("Q-2"))).toEqual({ status: "doubtful" });
    expect(gradesOf(desk, "Q-2")).toEqual([]);
    expect(await desk.answer(good("Q-2"), true)).toMatchObject({ status: "kept" });
  });

  it("on a clock that was turned back counts as of the latest event", async () => {
    const { desk, clock } = await open();
    await desk.answer(good("Q-1"));
    clock.t -= DAY;
    expect(desk.now().t).toBe(NOON);
  });
});

describe("what is said about answers", () => {
  it("can be taken back, and the card is as it was", async () => {
    const { desk } = await open();
    const kept = await desk.answer(good("Q-1"));
    await desk.takeBack((kept as { event: string }).event);
    expect(gradesOf(desk, "Q-1")).toEqual([]);
    expect((await open()).desk.view().state.cards.size).toBe(0);
    expect(await desk.answer(good("Q-1"))).toMatchObject({ status: "kept" });
  });

  it("is written once, however often one presses while it is being written", async () => {
    const { desk } = await open();
    const given = await desk.answer(good("Q-1"));
    const event = given.status === "kept" ? given.event : "";
    await Promise.all([desk.takeBack(event), desk.takeBack(event)]);
    await Promise.all([desk.setInterview("2026-12-01"), desk.setInterview("2026-12-01")]);
    expect(desk.view().state.events.map(({ kind }) => kind)).toEqual(["answer", "void", "setting"]);
  });

  it("adds to what was said before", async () => {
    const { desk } = await open();
    const { event } = (await desk.answer({ ...good("Q-1"), g: 1 })) as { event: string };
    await desk.note(event, { text: "β₁ for β₂" });
    await desk.note(event, { cause: "sign" });
    expect(desk.view().state.notes.get(event)).toMatchObject({ cause: "sign", text: "β₁ for β₂" });
    expect(mistakes(desk.view().state, book)[0]?.cause).toBe("sign");
  });

  it("sets, moves and clears the interview", async () => {
    const { desk, clock } = await open();
    await desk.setInterview("2026-12-01");
    expect(desk.view().state.interview).toBe("2026-12-01");
    clock.t += 1000;
    await desk.setInterview(null);
    expect(desk.view().state.interview).toBeNull();
  });
});

describe("a browser that refuses to write", () => {
  it("keeps the answer in the view, says how many wait, and writes them when asked again", async () => {
    const { desk } = await open();
    const empty = fullDisk();
    await desk.answer(good("Q-1"));
    await desk.answer(good("Q-2"));
    expect(desk.view().unsaved).toEqual({ count: 2, reason: "failed" });
    expect(gradesOf(desk, "Q-1")).toEqual([3]);
    await desk.retry();
    expect(desk.view().unsaved).toEqual({ count: 2, reason: "failed" });
    await desk.reload();
    expect(gradesOf(desk, "Q-1")).toEqual([3]);
    empty();
    await desk.retry();
    expect(desk.view().unsaved).toBeNull();
    expect((await open()).desk.view().state.events).toHaveLength(2);
  });

  it("that has no database at all still lets one review", async () => {
    const opened = {
      store: memoryStore(idOf(1)),
      trouble: { kind: "refused", reason: "none" },
    } as const;
    const { desk } = await open({ opened });
    await desk.answer(good("Q-1"));
    expect(desk.view()).toMatchObject({ lasting: false, trouble: { kind: "refused" } });
    expect(gradesOf(desk, "Q-1")).toEqual([3]);
  });

  it("that was blocked by another tab takes what was answered meanwhile once that is closed", async () => {
    let go: (opened: Awaited<ReturnType<typeof openTab>>) => void = () => {};
    const blocked = new Promise<Awaited<ReturnType<typeof openTab>>>((resolve) => {
      go = resolve;
    });
    const opened = {
      store: memoryStore(idOf(1)),
      trouble: { kind: "blocked", opened: blocked },
    } as const;
    const { desk } = await open({ opened });
    await desk.answer(good("Q-1"));
    go(await openTab());
    await vi.waitFor(() => expect(desk.view().lasting).toBe(true));
    expect(desk.view().trouble).toBeNull();
    expect((await open()).desk.view().state.events).toHaveLength(1);
  });
});

it("what the database refuses once it opens stays in memory, and is said", async () => {
  const again = await openTab();
  let go = () => {};
  const closed = new Promise<typeof again>((resolve) => {
    go = () => resolve(again);
  });
  const opened = {
    store: memoryStore(idOf(1)),
    trouble: { kind: "blocked", opened: closed },
  } as const;
  const { desk } = await open({ opened });
  await desk.answer(good("Q-1"));
  const empty = fullDisk();
  go();
  await vi.waitFor(() => expect(desk.view().trouble?.kind).toBe("refused"));
  empty();
  expect(desk.view().lasting).toBe(false);
  expect(gradesOf(desk, "Q-1")).toEqual([3]);
});

describe("another tab", () => {
  it("is told, and reads the log again", async () => {
    const page = new EventTarget();
    const channels: { onmessage: ((e: MessageEvent) => void) | null }[] = [];
    const channel = () => {
      const line = {
        onmessage: null as ((e: MessageEvent) => void) | null,
        postMessage() {
          for (const other of channels)
            if (other !== line) other.onmessage?.(new MessageEvent("message"));
        },
        close() {},
      };
      channels.push(line);
      return line;
    };
    const join = (onChange: () => void) => joinTabs({ onChange, channel, page });
    const one = (await open({ join })).desk;
    const two = (await open({ join })).desk;
    await one.answer(good("Q-1"));
    await vi.waitFor(() => expect(gradesOf(two, "Q-1")).toEqual([3]));
  });

  it("that wrote something leaves known what it did not touch", async () => {
    const one = (await open()).desk;
    await one.answer(good("Q-1"));
    const before = one.view().state.cards.get("Q-1");
    const two = (await open()).desk;
    await two.answer(good("Q-2"));
    await one.reload();
    expect(gradesOf(one, "Q-2")).toEqual([3]);
    expect(one.view().state.cards.get("Q-1")).toBe(before);
  });

  it("hears what an import wrote past the desk", async () => {
    const told = vi.fn();
    const { desk } = await open({ join: () => ({ tell: told, close() {} }) });
    await desk.store.merge([answer({ card: "Q-2", g: 1 })]);
    await desk.changed();
    expect(gradesOf(desk, "Q-2")).toEqual([1]);
    expect(told).toHaveBeenCalledOnce();
  });

  it("cannot make an answer vanish from the view that is given while the log is read", async () => {
    const { desk } = await open();
    await Promise.all([desk.reload(), desk.answer(good("Q-1")), desk.reload()]);
    expect(gradesOf(desk, "Q-1")).toEqual([3]);
  });

  it("that took the database over leaves the view as it is", async () => {
    const opened = await openTab();
    const { desk } = await open({ opened });
    await desk.answer(good("Q-1"));
    opened.store.close();
    await desk.reload();
    expect(gradesOf(desk, "Q-1")).toEqual([3]);
  });

  it("with a newer version of the site is told to the reader", async () => {
    const { desk } = await open();
    desk.outdated();
    expect(desk.view().outdated).toBe(true);
  });
});

it("a record that cannot be read is counted and the rest is there", async () => {
  const opened = await openTab();
  await opened.store.append(draft());
  await tamper("events", { kind: "answer", id: 7 });
  const { desk } = await open();
  expect(desk.view()).toMatchObject({ quarantined: 1, cleared: false, lasting: true });
  expect(gradesOf(desk, "Q-1")).toEqual([3]);
});
