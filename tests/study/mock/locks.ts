import type { Locks } from "../../../src/study/mock/turns.ts";

interface Asking {
  readonly grant: () => void;
}

/** The locks of a browser, all of one name: as the platform's, taking turns, stealing and giving up included. */
export function fakeLocks(): Locks {
  let holder: { readonly lose: () => void } | null = null;
  let queue: Asking[] = [];
  const next = () => {
    holder = null;
    queue.shift()?.grant();
  };
  const refusal = () => new DOMException("No", "AbortError");
  const request = (
    name: string,
    { ifAvailable, steal, signal }: LockOptions,
    use: (lock: Lock | null) => unknown,
  ): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const grant = async () => {
        const mine = { lose: () => reject(refusal()) };
        holder = mine;
        const result = await use({ name, mode: "exclusive" });
        if (holder !== mine) return;
        next();
        resolve(result);
      };
      const asking = { grant: () => void grant() };
      const later = (work: () => void) => void Promise.resolve().then(work);
      if (steal) {
        holder?.lose();
        later(asking.grant);
      } else if (holder === null) {
        later(asking.grant);
        holder = { lose: () => {} };
      } else if (ifAvailable) later(() => resolve(use(null)));
      else {
        queue.push(asking);
        signal?.addEventListener("abort", () => {
          if (!queue.includes(asking)) return;
          queue = queue.filter((one) => one !== asking);
          reject(refusal());
        });
      }
    });
  return { request } as Locks;
}
