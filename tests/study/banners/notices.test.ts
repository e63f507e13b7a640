import fc from "fast-check";
import { expect, test } from "vitest";
import type { LastExport } from "../../../src/review/backup/reminder.ts";
import { decodeDismissed } from "../../../src/study/banners/dismissed.ts";
import { noticesOf } from "../../../src/study/banners/notices.ts";
import { answer, CHINA, DAY, NOON, setting, voiding } from "../../review/make.ts";
import { viewOf } from "../deskOf.ts";

const now = { t: NOON, tz: CHINA };
const says = (
  view: ReturnType<typeof viewOf>,
  last: LastExport | null | undefined = { t: NOON, answers: 0 },
) => noticesOf({ view, now, last }).map((notice) => notice.says);
const answers = (n: number) => Array.from({ length: n }, () => answer());

test("where nothing is wrong, nothing is said", () => {
  expect(says(viewOf())).toEqual([]);
  expect(says(viewOf({}, answers(3)))).toEqual([]);
});

test("each trouble is said once, the gravest first, with what helps", () => {
  const unsaved = { count: 2, reason: "failed" } as const;
  const refused = { kind: "refused", reason: "SecurityError" } as const;
  expect(says(viewOf({ unsaved }))).toEqual(["unsaved"]);
  expect(says(viewOf({ outdated: true }))).toEqual(["outdated"]);
  expect(says(viewOf({ outdated: true, unsaved }))).toEqual(["outdatedUnsaved"]);
  expect(says(viewOf({ lasting: false, trouble: refused }))).toEqual(["refused"]);
  const blocked = { kind: "blocked", opened: new Promise<never>(() => {}) } as const;
  expect(says(viewOf({ lasting: false, trouble: blocked }))).toEqual(["blocked"]);
  const newer = noticesOf({
    view: viewOf({ lasting: false, trouble: { kind: "newer", found: 3, known: 1 } }),
    now,
    last: null,
  });
  expect(newer).toMatchObject([
    { says: "newer", values: { found: 3, known: 1 }, remedies: ["reload", "download"], once: null },
  ]);
});

test("who would lose answers by reloading is told to download them first", () => {
  const [notice] = noticesOf({
    view: viewOf({ outdated: true, unsaved: { count: 2, reason: "outdated" } }),
    now,
    last: null,
  });
  expect(notice?.remedies).toEqual(["download", "reload"]);
});

test("entries of the future are listed, those taken back are not", () => {
  const gone = answer({ t: NOON + 30 * DAY });
  const events = [
    answer({ t: NOON + 2 * DAY }),
    setting(null, { t: NOON + DAY }),
    gone,
    voiding(gone.id),
    answer(),
  ];
  const [notice] = noticesOf({ view: viewOf({}, events), now, last: { t: NOON, answers: 9 } });
  expect(notice).toMatchObject({
    says: "dated",
    values: { n: 2 },
    date: { t: NOON + 2 * DAY, tz: CHINA },
  });
  expect(notice?.entries).toHaveLength(2);
});

test("another entry of the future is said although the first was waved away", () => {
  const early = [answer({ t: NOON + DAY })];
  const [one] = noticesOf({ view: viewOf({}, early), now, last: null });
  const [two] = noticesOf({
    view: viewOf({}, [...early, answer({ t: NOON + DAY + 1 })]),
    now,
    last: null,
  });
  expect(one?.once).not.toBe(two?.once);
});

test("a backup is asked for after a hundred answers or fourteen days, where there is something to lose", () => {
  expect(says(viewOf({}, answers(99)), null)).toEqual([]);
  expect(says(viewOf({}, answers(100)), null)).toEqual(["backupFirst"]);
  const view = viewOf({}, answers(100));
  expect(noticesOf({ view, now, last: undefined })).toEqual([]);
  expect(says(viewOf({}, answers(5)), { t: NOON - 14 * DAY, answers: 4 })).toEqual(["backup"]);
  expect(says(viewOf({}, answers(5)), { t: NOON - 14 * DAY, answers: 5 })).toEqual([]);
  // Where nothing lasts, another banner has asked already.
  expect(says(viewOf({ lasting: false }, answers(100)), null)).toEqual([]);
  const unsaved = { count: 1, reason: "failed" } as const;
  expect(says(viewOf({ unsaved }, answers(100)), null)).toEqual(["unsaved"]);
});

test("what was waved away is a list of words, whatever stands in the browser", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(decodeDismissed(text).every((entry) => typeof entry === "string")).toBe(true);
    }),
  );
  expect(decodeDismissed('["a", 1, "b"]')).toEqual(["a", "b"]);
});
