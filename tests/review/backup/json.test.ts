import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { encodeBackup, encodeQuarantine } from "../../../src/review/backup/json.ts";
import { previewImport } from "../../../src/review/backup/preview.ts";
import {
  type BackupLimits,
  type BackupRead,
  backupLimits,
  readBackup,
  textOf,
} from "../../../src/review/backup/read.ts";
import { encodeEvent, type ReviewEvent } from "../../../src/review/event.ts";
import { fold } from "../../../src/review/fold.ts";
import { SCHEMA } from "../../../src/review/schema.ts";
import { unite } from "../../../src/review/unite.ts";
import { arbitraryLog, arbitraryShuffled } from "../arbitraryEvent.ts";
import { answer, bookOf, draft, NOON } from "../make.ts";
import { freshBrowser, openTab } from "../storage/browser.ts";

beforeEach(freshBrowser);

const now = { pause: async () => {} };
type Source = string | Iterable<string> | AsyncIterable<string>;
const read = (text: Source, limits?: Partial<BackupLimits>) =>
  readBackup(typeof text === "string" ? [text] : text, {
    ...now,
    limits: { ...backupLimits, ...limits },
  });
async function whole(text: Source) {
  const result = await read(text);
  if (result.status !== "read") throw new Error(`expected to read it, got ${result.status}`);
  return result;
}
const three = [answer(), answer({ card: "Q-2" }), answer({ card: "Q-3" })];

describe("a backup", () => {
  it("gives back every log, in whatever pieces it comes", () =>
    fc.assert(
      fc.asyncProperty(arbitraryLog(), fc.integer({ min: 1, max: 60 }), async (log, piece) => {
        const text = encodeBackup(log, NOON);
        const pieces = Array.from({ length: Math.ceil(text.length / piece) }, (_, i) =>
          text.slice(i * piece, (i + 1) * piece),
        );
        const result = await whole(pieces);
        expect(result.events).toEqual(unite(log));
        expect(result).toMatchObject({ rejected: 0, complete: true });
        expect(result.header).toEqual({
          schema: SCHEMA,
          exported: NOON,
          count: result.events.length,
        });
        expect(encodeBackup(result.events, NOON)).toBe(text);
      }),
      { numRuns: 60 },
    ));

  it("is the same text for the same events in any order, and is JSON", () =>
    fc.assert(
      fc.property(arbitraryShuffled, ({ log, shuffled }) => {
        const text = encodeBackup(log, NOON);
        expect(encodeBackup([...shuffled, ...log], NOON)).toBe(text);
        expect(JSON.parse(text)).toMatchObject({ format: "nabla-review", schema: SCHEMA });
      }),
    ));

  it("exported, wiped and imported is the same state, byte for byte", () =>
    fc.assert(
      fc.asyncProperty(arbitraryLog(10), async (log) => {
        freshBrowser();
        const book = bookOf("Q-1", "Q-2", "N-1");
        const { store } = await openTab();
        await store.merge(log);
        await store.append(draft({ base: store.head("Q-1") }));
        const before = (await store.load()).events;
        const text = encodeBackup(before, NOON);
        await store.replace([], NOON);
        expect((await store.load()).events).toEqual([]);
        await store.merge((await whole(text)).events);
        const after = (await store.load()).events;
        expect(encodeBackup(after, NOON)).toBe(text);
        const state = (events: readonly ReviewEvent[]) => {
          const { cards, notes, ...rest } = fold(events, book);
          return JSON.stringify({ ...rest, voided: 0, cards: [...cards], notes: [...notes] });
        };
        expect(state(after)).toBe(state(before));
        store.close();
      }),
      { numRuns: 20 },
    ));

  it("can be read from a file", async () => {
    const file = new Blob([encodeBackup([answer({ extra: { text: "梯度 ∇" } })], NOON)]);
    const result = await whole(textOf(file));
    expect(result.events[0]).toMatchObject({ extra: { text: "梯度 ∇" } });
  });

  it("that an editor wrote anew is still read, its entries being numbered", async () => {
    const value = JSON.parse(encodeBackup(three, NOON));
    for (const space of [0, 2]) {
      const bent = structuredClone(value);
      bent.events[1].g = 9;
      const result = await whole(JSON.stringify(bent, null, space));
      expect(result.events).toHaveLength(2);
      expect(result.rejections).toEqual([
        { line: null, entry: 2, problem: { problem: "illegal", field: "g" } },
      ]);
    }
    const windows = `\uFEFF${encodeBackup(three, NOON).replaceAll("\n", "\r\n")}`;
    expect((await whole(windows)).events).toHaveLength(3);
  });
});

describe("a file that is partly bad", () => {
  const lines = encodeBackup(three, NOON).split("\n");
  const bent = (i: number, line: string) => lines.with(i, line).join("\n");

  it("gives the valid ones, and names line and field of the others", async () => {
    const result = await whole(bent(2, lines[2]!.replace('"g":3', '"g":"3"')));
    expect(result.events).toHaveLength(2);
    expect(result).toMatchObject({ rejected: 1, complete: true });
    expect(result.rejections).toEqual([
      { line: 3, entry: 2, problem: { problem: "illegal", field: "g" } },
    ]);
    const broken = await whole(bent(1, lines[1]!.slice(0, 30)));
    expect(broken.rejections).toEqual([{ line: 2, entry: 1, problem: "not-json" }]);
  });

  it("or cut short says that it is not complete", async () => {
    const text = lines.join("\n");
    const result = await whole(text.slice(0, text.indexOf(lines[3]!) + 20));
    expect(result).toMatchObject({ rejected: 1, complete: false });
    const shorter = await whole(lines.slice(0, 2).join("\n"));
    expect(shorter).toMatchObject({ complete: false, rejected: 0 });
    expect(shorter.events).toHaveLength(1);
  });

  it("tells the first hundred problems and counts them all", async () => {
    const text = [lines[0], ...Array(250).fill('{"x":1},'), "]}"].join("\n");
    const result = await whole(text);
    expect([result.rejected, result.rejections.length]).toEqual([250, 100]);
  });
});

it("quarantine can be exported, whatever is in it", () => {
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  const records = [{ id: 5, g: "x" }, 10n, undefined, loop, "text"];
  expect(JSON.parse(encodeQuarantine(records))).toEqual([
    { id: 5, g: "x" },
    "not JSON",
    "not JSON",
    "not JSON",
    "text",
  ]);
  expect(JSON.parse(encodeQuarantine([]))).toEqual([]);
});

describe("a file that is not ours", () => {
  const foreign = async (text: string) => (await read(text)).status;

  it("is refused before anything is written", async () => {
    for (const text of [
      "",
      "\n\n",
      "hello",
      "[]",
      "null",
      "{}",
      '{"format":"other","events":[]}',
      '{"format":"nabla-review","schema":"1","exported":0,"count":0,"events":[]}',
      '{"format":"nabla-review","schema":1,"exported":0,"count":0,"events":{}}',
      '{"format":"nabla-review","schema":0,"exported":0,"count":0,"events":[\n]}',
      "\u0000\u0001PNG\r\n\u001a\n",
    ]) {
      expect([text, await foreign(text)]).toEqual([text, "foreign"]);
    }
  });

  it("or of a newer version is refused naming both, whatever else it says", async () => {
    const text = encodeBackup(three, NOON).replace('"schema":1', '"schema":7,"words":["new"]');
    const expected = { status: "newer", found: 7, known: SCHEMA };
    expect(await read(text)).toEqual(expected);
    expect(await read(JSON.stringify(JSON.parse(text)))).toEqual(expected);
  });

  it("never makes reading throw, and never gives an illegal event", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.constantFrom(...encodeBackup(three, NOON).split("\n"), "]}", "[[[[", '{"events":['),
            fc.string(),
            fc.json(),
          ),
        ),
        async (parts) => {
          const result = await read(parts.map((p) => `${p}\n`));
          if (result.status !== "read") return;
          const known = new Set(three.map(encodeEvent));
          expect(result.events.every((e) => known.has(encodeEvent(e)))).toBe(true);
        },
      ),
    ));

  it("cannot reach a prototype", async () => {
    const lines = encodeBackup(three, NOON).split("\n");
    const evil = lines[1]!.replace('{"kind"', '{"__proto__":{"polluted":1},"kind"');
    const result = await whole(lines.with(1, evil).join("\n"));
    expect(result.rejections[0]!.problem).toEqual({
      problem: "unknown-field",
      field: "__proto__",
    });
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("a file that is huge", () => {
  it("is refused by its size, its events, its lines", async () => {
    const text = encodeBackup(three, NOON);
    expect(await read(text, { size: text.length - 1 })).toEqual({ status: "too-large" });
    expect((await read(text, { size: text.length })).status).toBe("read");
    expect(await read(text, { events: 2 })).toEqual({ status: "too-large" });
    const compact = JSON.stringify(JSON.parse(text));
    expect(await read(compact, { events: 2 })).toEqual({ status: "too-large" });
    const lines = text.split("\n");
    const long = lines.with(2, `{"x":"${"y".repeat(backupLimits.line)}"},`).join("\n");
    expect((await whole(long)).rejections).toEqual([{ line: 3, entry: 2, problem: "too-long" }]);
  });

  it("stops being read at the limit, however long it goes on", async () => {
    let given = 0;
    function* endless() {
      for (;;) {
        given++;
        yield "x".repeat(1000);
      }
    }
    expect(await read(endless(), { size: 50_000 })).toEqual({ status: "too-large" });
    expect(given).toBeLessThan(60);
  });

  it("nested without end is foreign, not an overflow", async () => {
    expect((await read("[".repeat(3_000_000))).status).toBe("foreign");
    expect((await read('{"events":'.repeat(200_000))).status).toBe("foreign");
  });

  it("tells its progress, and can be cancelled", async () => {
    const text = encodeBackup(three, NOON);
    const steps: number[] = [];
    await readBackup([text.slice(0, 50), text.slice(50)], {
      ...now,
      onProgress: (n) => steps.push(n),
    });
    expect(steps).toEqual([50, text.length]);
    const controller = new AbortController();
    const cancelled = await readBackup([text.slice(0, 50), text.slice(50)], {
      ...now,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(cancelled).toEqual({ status: "cancelled" });
  });
});

describe("the preview", () => {
  const result = (events: readonly ReviewEvent[], rejected = 0) =>
    ({ status: "read", events, rejected }) as Extract<BackupRead, { status: "read" }>;

  it("says what is new, what is here, and what was rejected", async () => {
    expect(await previewImport(result(three, 4), three.slice(1))).toEqual({
      fresh: 1,
      known: 2,
      clashes: 0,
      rejected: 4,
    });
    const twice = [...three, ...three];
    expect(await previewImport(result(twice), [])).toMatchObject({ fresh: 3, known: 0 });
  });

  it("tells where a file says something else than the log", async () => {
    const changed = { ...three[0]!, g: 1 as const };
    expect(await previewImport(result([changed]), three)).toMatchObject({ known: 1, clashes: 1 });
  });

  it("promises what the import then does", () =>
    fc.assert(
      fc.asyncProperty(arbitraryLog(6), arbitraryLog(6), async (here, file) => {
        freshBrowser();
        const { store } = await openTab();
        await store.merge(here);
        const promised = await previewImport(result(file), (await store.load()).events);
        expect(await store.merge(file)).toMatchObject({
          fresh: promised.fresh,
          known: promised.known,
        });
        store.close();
      }),
      { numRuns: 15 },
    ));
});
