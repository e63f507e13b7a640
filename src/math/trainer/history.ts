import type { Report } from "./trainer.ts";

/** One moment of a run: its report, and the parameters of that moment (not to be changed). */
export interface Moment {
  readonly report: Report;
  readonly parameters: Float64Array;
}

/**
 * The last `capacity` moments of a run, in a ring: a new one overwrites the oldest, so that memory stays what it was at the
 * start, and the run can be scrubbed backwards.
 */
export interface History {
  readonly capacity: number;
  /** Moments kept. */
  length(): number;
  push(report: Report, parameters: Float64Array): void;
  /** 0 is the oldest that is kept, −1 the latest. `undefined` where there is none. */
  at(index: number): Moment | undefined;
  clear(): void;
}

/** Throws unless `capacity` is a whole number from 1 up. */
export function createHistory(capacity: number, parameterCount: number): History {
  if (!Number.isSafeInteger(capacity) || capacity < 1) {
    throw new Error(`createHistory: capacity must be a whole number from 1 up, got ${capacity}`);
  }
  const reports: Report[] = [];
  const parameters = new Float64Array(capacity * parameterCount);
  let pushed = 0;
  const length = () => Math.min(pushed, capacity);
  return {
    capacity,
    length,
    push(report, values) {
      if (values.length !== parameterCount) {
        throw new Error(`push: parameters must be ${parameterCount} numbers, got ${values.length}`);
      }
      const slot = pushed % capacity;
      reports[slot] = report;
      parameters.set(values, slot * parameterCount);
      pushed++;
    },
    at(index) {
      const back = index < 0 ? -index : length() - index;
      if (back < 1 || back > length()) return undefined;
      const slot = (pushed - back) % capacity;
      return {
        report: reports[slot],
        parameters: parameters.subarray(slot * parameterCount, (slot + 1) * parameterCount),
      };
    },
    clear() {
      pushed = 0;
      reports.length = 0;
    },
  };
}
