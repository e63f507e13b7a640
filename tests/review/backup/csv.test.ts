import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersCsv } from "../../../src/review/backup/csv.ts";
import type { ReviewEvent } from "../../../src/review/event.ts";
import { fold } from "../../../src/review/fold.ts";
import { answer, bookOf, card, HOUR, NOON, note, voiding } from "../make.ts";

const book = bookOf(card("N-1", { kind: "drill", topic: "cnn" }));
const csv = (log: readonly ReviewEvent[]) => answersCsv(fold(log, book), book);

/** Reads RFC 4180, the plain way. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let i = 0;
  while (i < text.length) {
    let cell = "";
    if (text[i] === '"') {
      for (i++; !(text[i] === '"' && text[i + 1] !== '"'); i++) {
        if (text[i] === '"') i++;
        cell += text[i];
      }
      i++;
    } else while (i < text.length && text[i] !== "," && text[i] !== "\r") cell += text[i++];
    row.push(cell);
    if (text[i] === ",") i++;
    else {
      expect(text.slice(i, i + 2)).toBe("\r\n");
      i += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe("answers as CSV", () => {
  it("has one row an answer that counts, oldest first, in the reader's time", () => {
    const gone = answer({ card: "N-1", t: NOON - HOUR });
    const miss = answer({
      card: "N-1",
      g: 1,
      mode: "drill",
      ms: 61_400,
      extra: { text: "1,5", right: "2" },
    });
    const log = [answer({ card: "GONE-1", t: NOON + HOUR, sched: false }), miss, gone];
    const text = csv([...log, voiding(gone.id), note(miss.id, { cause: "sign" })]);
    expect(text.startsWith("\uFEFFtime,utc_offset_minutes,card,")).toBe(true);
    const [head, first, second, ...rest] = parse(text.slice(1));
    expect(rest).toEqual([]);
    expect(Object.fromEntries(head!.map((name, i) => [name, first![i]]))).toEqual({
      time: "2026-11-20 12:00",
      utc_offset_minutes: "480",
      card: "N-1",
      topic: "cnn",
      kind: "drill",
      grade: "1",
      mode: "drill",
      scheduled: "true",
      seconds: "61",
      answer: "1,5",
      right_answer: "2",
      cause: "sign",
      id: expect.any(String),
    });
    expect(second!.slice(2, 5)).toEqual(["GONE-1", "", ""]);
    expect(second![7]).toBe("false");
  });

  it("keeps any text, and lets no spreadsheet run it", () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.stringMatching(/^[=+\-@＝＋－＠"',\r\n\t][\s\S]{0,8}$/),
        ),
        (typed) => {
          const [, row] = parse(csv([answer({ card: "N-1", extra: { text: typed } })]).slice(1));
          const got = row![9]!;
          expect(got === typed || got === `'${typed}`).toBe(true);
          expect(got).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        },
      ),
    ));

  it("never begins a cell with a formula in ids either", () => {
    for (let k = 0; k < 40; k++) {
      const id = `-${"A".repeat(20)}${"AQgw"[k % 4]}`;
      expect(csv([answer({ card: "N-1", id })])).toContain(`'${id}`);
    }
  });

  it("is a head alone without answers", () => {
    expect(parse(csv([]).slice(1))).toHaveLength(1);
  });
});
