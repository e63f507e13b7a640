import { isProblem, type Problem } from "../decode.ts";
import { decodeEvent, type ReviewEvent } from "../event.ts";
import { parseJson } from "./header.ts";

/** An entry that is not taken, and where it stands: a line of the file, or, in a file that was reformatted, an entry. */
export interface Rejected {
  readonly line: number | null;
  readonly entry: number;
  readonly problem: Problem | "not-json" | "too-long";
}

const SHOWN = 100;

/** There are more entries than a file may have. */
export class TooMany extends Error {}

/** Takes what is legal, and remembers what was wrong with the rest. */
export class Sieve {
  readonly events: ReviewEvent[] = [];
  readonly rejections: Rejected[] = [];
  rejected = 0;
  /** The end of the list was seen. */
  closed = false;
  private readonly limit: number;
  constructor(limit: number) {
    this.limit = limit;
  }
  get entries(): number {
    return this.events.length + this.rejected;
  }
  refuse(problem: Rejected["problem"], line: number | null): void {
    this.rejected++;
    if (this.rejections.length < SHOWN) {
      this.rejections.push({ line, entry: this.entries, problem });
    }
  }
  take(value: unknown, line: number | null): void {
    if (this.entries >= this.limit) throw new TooMany();
    const event = decodeEvent(value);
    if (isProblem(event)) this.refuse(event, line);
    else this.events.push(event);
  }
  takeLine(text: string | null, line: number): void {
    if (this.entries >= this.limit) throw new TooMany();
    const body = text?.trim().replace(/,$/, "");
    if (body === "]}") this.closed = true;
    if (body === "" || body === "]}") return;
    const value = body === undefined ? undefined : parseJson(body);
    if (value !== undefined) this.take(value, line);
    else this.refuse(body === undefined ? "too-long" : "not-json", line);
  }
}
