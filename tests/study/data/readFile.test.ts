import { expect, test } from "vitest";
import { backupLimits } from "../../../src/review/backup/read.ts";
import { encodeBackup } from "../../../src/review/index.ts";
import { afterWriting } from "../../../src/study/data/import/flow.ts";
import { readFile } from "../../../src/study/data/import/readFile.ts";
import { rejectionText } from "../../../src/study/data/import/rejections.ts";
import { dataWords } from "../../../src/study/data/words.ts";
import { answer, NOON } from "../../review/make.ts";

const log = [answer(), answer({ card: "Q-2" }), answer({ card: "Q-3" })];
const text = encodeBackup(log, NOON);
const read = (
  content: string | Blob,
  { signal = new AbortController().signal, here = [] as typeof log } = {},
) => readFile(new File([content], "b.json"), here, { signal, onProgress: () => {} });

test("a backup is compared with what is here", async () => {
  expect(await read(text, { here: log.slice(0, 1) })).toMatchObject({
    at: "preview",
    name: "b.json",
    preview: { fresh: 2, known: 1, rejected: 0 },
    file: { complete: true },
  });
});

test("progress rises to all of it", async () => {
  const shares: number[] = [];
  await readFile(new File([text], "b.json"), [], {
    signal: new AbortController().signal,
    onProgress: (done) => shares.push(done),
  });
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test.each([
  ["nothing at all", "", "foreign"],
  ["somebody else's JSON", '{"format":"anki","events":[]}', "foreign"],
  ["words", "dear diary", "foreign"],
  ["a picture", "\u0089PNG\r\n\u001a\n\u0000\u0000", "foreign"],
  ["a list that would be a prototype", '{"__proto__":{"format":"nabla-review"}}', "foreign"],
])("%s is refused, with a reason and before anything is written", async (_, content, kind) => {
  expect(await read(content)).toEqual({ at: "refused", why: { kind } });
});

test("a file of a newer version is refused with both versions", async () => {
  expect(await read(text.replace('"schema":1', '"schema":9'))).toEqual({
    at: "refused",
    why: { kind: "newer", found: 9, known: 1 },
  });
});

test("a file beyond any backup is refused unread", async () => {
  const file = new File([text], "b.json");
  Object.defineProperty(file, "size", { value: backupLimits.size * 5 });
  Object.defineProperty(file, "stream", {
    value: () => {
      throw new Error("was read");
    },
  });
  expect(
    await readFile(file, [], { signal: new AbortController().signal, onProgress: () => {} }),
  ).toEqual({ at: "refused", why: { kind: "tooLarge" } });
});

test("a file that is gone when it is read is said to be unreadable", async () => {
  const file = new File([text], "b.json");
  file.stream = () => {
    throw new DOMException("gone", "NotFoundError");
  };
  expect(
    await readFile(file, [], { signal: new AbortController().signal, onProgress: () => {} }),
  ).toEqual({ at: "refused", why: { kind: "unreadable" } });
});

test("a file that was cut short gives what is whole", async () => {
  expect(await read(text.slice(0, text.lastIndexOf('"kind"')))).toMatchObject({
    at: "preview",
    preview: { fresh: 2, rejected: 1 },
    file: { complete: false, header: { count: 3 } },
  });
});

test("who stops is told so, and gets nothing to confirm", async () => {
  expect(await read(text, { signal: AbortSignal.abort() })).toEqual({ at: "cancelled" });
});

test("an entry that is not taken is named by its line and field, in both languages", async () => {
  const bad = text
    .replace('"g":3', '"g":7')
    .replace('"Q-3"', '"Q-3","evil":{"a":1}')
    .replace("]}\n", ',\n7\n,\n{"kind":"answer"}\n]}\n');
  const flow = await read(bad);
  if (flow.at !== "preview") throw new Error(`not a preview: ${flow.at}`);
  const said = flow.file.rejections.map((one) => rejectionText(one, dataWords.en));
  expect(said[0]).toBe("Line 2: “g” has a value that cannot be");
  expect(said[1]).toBe("Line 4: “evil” is not known");
  expect(said.slice(2).join()).toMatch(/not an entry.*“id” is missing/);
  for (const one of flow.file.rejections)
    expect(rejectionText(one, dataWords.zh)).toMatch(/^第 \d+ 行：/);
  expect(rejectionText({ line: null, entry: 3, problem: "too-long" }, dataWords.en)).toBe(
    "Entry 3: too long",
  );
});

test("what came of writing is what is said", () => {
  expect(afterWriting({ status: "merged", fresh: 2, known: 1 }, false)).toEqual({
    at: "done",
    fresh: 2,
    known: 1,
    whole: false,
  });
  expect(afterWriting({ status: "cancelled" }, false)).toEqual({ at: "cancelled" });
  expect(afterWriting({ status: "failed", reason: "outdated" }, true)).toEqual({
    at: "failed",
    reason: "outdated",
  });
});
