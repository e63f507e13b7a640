import type { Catalogue } from "../card.ts";
import { dateOfDay } from "../date.ts";
import { DAY } from "../day.ts";
import type { Folded } from "../fold.ts";

/** A spreadsheet runs a cell that begins like this, also after a comma in Chinese full width; an apostrophe makes it text. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

const cell = (value: string | number | boolean): string => {
  if (typeof value !== "string") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const two = (x: number): string => String(x).padStart(2, "0");

/** Local date and time of an instant (ms), as spreadsheets read it. */
function localTime(t: number, tz: number): string {
  const local = t + tz * 60_000;
  const day = Math.floor(local / DAY);
  const minutes = Math.floor((local - day * DAY) / 60_000);
  return `${dateOfDay(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const columns = [
  "time",
  "utc_offset_minutes",
  "card",
  "topic",
  "kind",
  "grade",
  "mode",
  "scheduled",
  "seconds",
  "answer",
  "right_answer",
  "cause",
  "id",
];

/** The answers that count, oldest first, as RFC 4180 with a byte order mark, without which Chinese Excel misreads UTF-8. */
export function answersCsv(state: Folded, book: Catalogue): string {
  const answers = [...state.cards].flatMap(([id, history]) =>
    history.answers.map((answer) => ({ id, ...answer })),
  );
  answers.sort((a, b) => a.at - b.at || (a.event.id < b.event.id ? -1 : 1));
  const rows = answers.map(({ id, event, moved }) => {
    const card = book.cards.get(id);
    return [
      localTime(event.t, event.tz),
      event.tz,
      id,
      card?.topic ?? "",
      card?.kind ?? "",
      event.g,
      event.mode,
      moved,
      Math.round(event.ms / 1000),
      event.extra?.text ?? "",
      event.extra?.right ?? "",
      state.notes.get(event.id)?.cause ?? "",
      event.id,
    ];
  });
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}
