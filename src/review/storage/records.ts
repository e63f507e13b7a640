import { isProblem } from "../decode.ts";
import { decodeEvent, type ReviewEvent } from "../event.ts";

/** An event of the log, or undefined for a record that cannot be read. */
export const readEvent = (value: unknown): ReviewEvent | undefined => {
  const event = decodeEvent(value);
  return isProblem(event) ? undefined : event;
};

/** A record of the log; `event` is undefined when it cannot be read. */
export interface Entry {
  readonly key: number;
  readonly value: unknown;
  readonly event: ReviewEvent | undefined;
}

/** Records that are read at one go: unpacking the log of years at once would hold up the page. */
const PIECE = 2000;

/** The store of events in any transaction. */
interface Log {
  getAllKeys(after?: IDBKeyRange, count?: number): Promise<number[]>;
  getAll(after?: IDBKeyRange, count?: number): Promise<unknown[]>;
}

/** The records of the log in order of arrival, piece by piece, within the transaction that gave `log`. */
export async function* recordsOf(log: Log): AsyncGenerator<readonly Entry[]> {
  let after: IDBKeyRange | undefined;
  for (;;) {
    const [keys, values] = await Promise.all([
      log.getAllKeys(after, PIECE),
      log.getAll(after, PIECE),
    ]);
    yield values.map((value, i) => ({
      key: keys[i]!,
      value,
      event: readEvent(value),
    }));
    if (keys.length < PIECE) return;
    after = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}
