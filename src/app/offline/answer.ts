import type { Surroundings } from "./keeper.ts";
import { addressOf, type Plan, pathIn, standIn } from "./plan.ts";

/** What the worker must know of a request. */
export type Asked = Pick<Request, "url" | "method" | "mode">;

/** Milliseconds after which a kept page is shown rather than a blank one. */
const PATIENCE = 4000;

/** Where things come from: the host, or what is kept. */
export interface Answers {
  /** Null when the request is none of the worker's business. */
  answer(asked: Asked): Promise<Response> | null;
}

/**
 * Names with a hash mean the same for ever, and come from what is kept. Pages and files whose names stay come from the host,
 * so that nobody reads a page of yesterday while there is a network; without one, or when it takes too long, from what is kept.
 */
export function answersOf(
  plan: Plan,
  { origin, shelf, fetch }: Surroundings,
  wait: (ms: number) => Promise<void>,
): Answers {
  const at = (path: string) => addressOf(plan, path, origin);

  const once = async (address: string): Promise<Response> => {
    const kept = await (await shelf()).match(address);
    if (kept) return kept;
    const response = await fetch(address);
    if (response.ok) await (await shelf()).put(address, response.clone());
    return response;
  };

  const fresh = async (
    asked: Asked,
    path: string,
    instead: () => Promise<Response | undefined>,
  ) => {
    // What the host sends is not put by: a page is kept with its files, when it asks for that, or not at all.
    const coming = fetch(asked as Request);
    const kept = async () => (await shelf()).match(at(path));
    const late = wait(PATIENCE).then(async () => (await kept()) ?? coming);
    try {
      return await Promise.race([coming, late]);
    } catch (error) {
      const found = (await kept()) ?? (await instead());
      if (found) return found;
      throw error;
    }
  };

  return {
    answer(asked) {
      const path = asked.method === "GET" ? pathIn(plan, asked.url, origin) : null;
      if (path === null) return null;
      if (plan.others.includes(path)) return fresh(asked, path, async () => undefined);
      if (path.startsWith("assets/")) return once(at(path));
      if (asked.mode !== "navigate") return null;
      // Hosts lead `/lab` to `/lab/`; without one, nobody does.
      return fresh(asked, path, async () => {
        const from = await shelf();
        return (await from.match(at(`${path}/`))) ?? from.match(at(standIn(path)));
      });
    },
  };
}
