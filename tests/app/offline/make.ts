import type { Shelf, Surroundings } from "../../../src/app/offline/keeper.ts";
import type { Plan } from "../../../src/app/offline/plan.ts";

export const origin = "https://nabla.test";

export const plan: Plan = {
  base: "/n/",
  version: "1",
  files: [
    ["assets/a-1.js", 10],
    ["assets/b-1.js", 20],
    ["assets/c-1.woff2", 40],
  ],
  pages: {
    "offline/": { bytes: 1, files: [0] },
    "zh/offline/": { bytes: 2, files: [0] },
    "optimizers/": { bytes: 100, files: [0, 1] },
  },
  others: ["icons.svg"],
};

/** A host with these files, which may go away, and a browser's cache; `asked` are the requests that reached the host. */
export function surroundings(site: Readonly<Record<string, string>>) {
  const held = new Map<string, string>();
  const asked: string[] = [];
  const host = { up: true, slow: null as Promise<void> | null };
  const at = (path: string) => `${origin}/n/${path}`;
  const shelf: Shelf = {
    match: async (address) => {
      const text = held.get(address.split("?")[0] ?? "");
      return text === undefined ? undefined : new Response(text);
    },
    put: async (address, response) => {
      held.set(address, await response.text());
    },
    delete: async (address) => held.delete(address),
    addresses: async () => [...held.keys()],
  };
  const around: Surroundings = {
    origin,
    shelf: async () => shelf,
    fetch: async (given) => {
      const address = typeof given === "string" ? given : given.url;
      const path = address.slice(at("").length).split("?")[0] ?? "";
      asked.push(path);
      await host.slow;
      if (!host.up) throw new TypeError("Failed to fetch");
      const text = site[path];
      return text === undefined ? new Response("", { status: 404 }) : new Response(text);
    },
  };
  const keptPaths = () => [...held.keys()].map((address) => address.slice(at("").length)).sort();
  return { around, host, asked, held, at, keptPaths };
}

export const site = {
  "assets/a-1.js": "a",
  "assets/b-1.js": "b",
  "assets/c-1.woff2": "c",
  "offline/": "off",
  "zh/offline/": "离线",
  "optimizers/": "page",
  "icons.svg": "icons",
};
