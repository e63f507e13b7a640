import { addressOf, filesOf, type Plan, pathIn, standIn } from "./plan.ts";

/** The part of the browser's `Cache` that is used; addresses are absolute. */
export interface Shelf {
  match(address: string): Promise<Response | undefined>;
  put(address: string, response: Response): Promise<void>;
  delete(address: string): Promise<boolean>;
  addresses(): Promise<readonly string[]>;
}

/** What keeping needs of a browser. */
export interface Surroundings {
  readonly origin: string;
  readonly shelf: () => Promise<Shelf>;
  readonly fetch: (asked: string | Request, init?: RequestInit) => Promise<Response>;
}

/** How far keeping has come, in files. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly failed: number;
}

export interface Keeper {
  /** Fetches pages anew, with all that they ask for and is not kept yet; `seen` are addresses of further files in use. */
  keep(
    paths: readonly string[],
    seen?: readonly string[],
    tell?: (progress: Progress) => void,
  ): Promise<Progress>;
  /** Brings what is kept up to this plan, and drops what the site no longer has. */
  refresh(): Promise<void>;
}

/** Requests at a time. */
const LANES = 4;

/** Keeps pages for reading without a network. What cannot be had is counted, and never undoes what is kept already. */
export function keeperOf(plan: Plan, { origin, shelf, fetch }: Surroundings): Keeper {
  const at = (path: string) => addressOf(plan, path, origin);
  const hashed = new Set(plan.files.map(([path]) => path));

  /** Whether it is on the shelf afterwards. */
  const fetched = async (to: Shelf, path: string, anew: boolean): Promise<boolean> => {
    const address = at(path);
    if (!anew && (await to.match(address))) return true;
    try {
      const response = await fetch(address, {
        // A reader on a slow line still wants to read.
        priority: "low",
        ...(anew && { cache: "no-cache" }),
      });
      if (!response.ok || response.redirected) return false;
      await to.put(address, response);
      return true;
    } catch {
      return false;
    }
  };

  const keep: Keeper["keep"] = async (paths, seen = [], tell) => {
    const to = await shelf();
    const pages = paths.filter((path) => path in plan.pages);
    const used = seen.flatMap((address) => pathIn(plan, address, origin) ?? []);
    const files = new Set([...filesOf(plan, pages), ...used.filter((path) => hashed.has(path))]);
    // Pages last: one that is kept finds its files.
    const stages = [[...files], [...plan.others], pages];
    const of = stages.flat().length;
    let done = 0;
    let failed = 0;
    for (const [stage, waiting] of stages.entries()) {
      const lane = async () => {
        for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
          if (!(await fetched(to, path, stage > 0))) failed += 1;
          done += 1;
          tell?.({ done, of, failed });
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
    }
    return { done, of, failed };
  };

  return {
    keep,
    async refresh() {
      const from = await shelf();
      const kept = (await from.addresses()).map((address) => pathIn(plan, address, origin) ?? "");
      const pages = kept.filter((path) => path in plan.pages);
      const { failed } = await keep([...new Set([...pages, standIn(""), standIn("zh/")])]);
      // An old page that could not be fetched anew still needs its old files.
      if (failed > 0) return;
      const known = new Set([...hashed, ...plan.others, ...Object.keys(plan.pages)]);
      for (const path of kept) if (!known.has(path)) await from.delete(at(path));
    },
  };
}
