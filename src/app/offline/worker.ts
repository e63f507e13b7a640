import { answersOf } from "./answer.ts";
import { keeperOf, type Shelf, type Surroundings } from "./keeper.ts";
import type { Order, Reply } from "./orders.ts";
import { bytesOf, fontsOf, type Plan, standIn } from "./plan.ts";
import { SHELF } from "./shelf.ts";

/** What a service worker is told; TypeScript's own words for it exclude those for pages. */
interface Told extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking extends Told {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
declare const self: {
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", listener: (event: Told) => void): void;
  addEventListener(type: "fetch", listener: (event: Asking) => void): void;
  addEventListener(type: "message", listener: (event: Told & MessageEvent<Order>) => void): void;
};
/** The build puts it in place of this name. */
declare const __PLAN__: Plan;

const plan = __PLAN__;
const options = { ignoreSearch: true, ignoreVary: true };

async function openShelf(): Promise<Shelf> {
  const cache = await caches.open(SHELF);
  return {
    match: (address) => cache.match(address, options),
    put: (address, response) => cache.put(address, response),
    delete: (address) => cache.delete(address, options),
    addresses: async () => (await cache.keys()).map(({ url }) => url),
  };
}

const surroundings: Surroundings = {
  origin: location.origin,
  shelf: openShelf,
  fetch: (asked, init) => fetch(asked, init),
};
const keeper = keeperOf(plan, surroundings);
const answers = answersOf(plan, surroundings, (ms) => new Promise((done) => setTimeout(done, ms)));

// A new worker takes over once all pages of the old one are closed: their later files are kept until then.
self.addEventListener("install", (event) =>
  event.waitUntil(
    keeper.keep([standIn(""), standIn("zh/")]).then(({ failed }) => {
      if (failed > 0)
        throw new Error("offline: the page for what is not kept could not be fetched");
    }),
  ),
);
// The page that brought the worker here is served by it too, from now on.
self.addEventListener("activate", (event) =>
  event.waitUntil(self.clients.claim().then(() => keeper.refresh())),
);
self.addEventListener("fetch", (event) => {
  const answer = answers.answer(event.request);
  if (answer) event.respondWith(answer);
});
self.addEventListener("message", (event) => {
  const { data, ports } = event;
  const say = (reply: Reply) => ports[0]?.postMessage(reply);
  if (data.order === "size") say({ bytes: bytesOf(plan, data.paths) });
  else
    event.waitUntil(
      keeper
        .keep(data.paths, data.seen ?? fontsOf(plan).map((path) => plan.base + path), (progress) =>
          say({ progress }),
        )
        .then((progress) => say({ progress, ended: true })),
    );
});
