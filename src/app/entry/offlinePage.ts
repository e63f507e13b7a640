import { fill } from "../../study/fill.ts";
import type { Order, Reply } from "../offline/orders.ts";
import { SHELF } from "../offline/shelf.ts";

const part = <E extends HTMLElement>(root: HTMLElement, name: string) =>
  root.querySelector<E>(`[data-offline-${name}]`)!;

/** Gives an order to the worker, and hears its replies until the one that `ends` it. */
async function ask(order: Order, ends: (reply: Reply) => boolean): Promise<Reply> {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = ({ data }: MessageEvent<Reply>) => ends(data) && done(data);
    active?.postMessage(order, [port2]);
  });
}

/** The page about reading offline: what is kept, and the buttons that keep everything or nothing. */
export function followOfflinePage(root: HTMLElement, base: string): void {
  const pages = [...root.querySelectorAll<HTMLElement>("[data-page]")];
  const paths = pages.map(({ dataset }) => (dataset.page ?? "").slice(base.length));
  const { here, kept, none, progress = "", ended = "", failed = "" } = root.dataset;
  const said = part(root, "said");
  const size = part(root, "size");
  const bar = part<HTMLProgressElement>(root, "progress");
  const keep = part<HTMLButtonElement>(root, "keep");
  const drop = part<HTMLButtonElement>(root, "drop");

  // Shown at the address that was asked for, which is not kept.
  const { pathname } = location;
  if (pathname !== here) {
    const absent = part(root, "absent");
    absent.hidden = false;
    absent.querySelector("code")!.textContent = decodeURI(pathname);
  }
  if (!("serviceWorker" in navigator) || !("caches" in window)) {
    part(root, "unable").hidden = false;
    part(root, "tools").hidden = true;
    return;
  }
  keep.disabled = false;

  const list = async () => {
    const cache = await caches.open(SHELF);
    const found = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
    for (const page of pages) {
      const there = found.has(page.dataset.page ?? "");
      const mark = page.querySelector("[data-mark]")!;
      // With the space before it: one that stands there first would move when the mark comes.
      mark.textContent = ` ${there ? kept : none}`;
      page.toggleAttribute("data-kept", there);
    }
    drop.disabled = root.querySelector("[data-kept]") === null;
  };
  list();
  ask({ order: "size", paths }, () => true).then((reply) => {
    if ("bytes" in reply)
      size.textContent = fill(size.dataset.text ?? "", {
        mb: Math.max(0.1, Math.round(reply.bytes / 1e5) / 10),
      });
  });

  keep.addEventListener("click", async () => {
    keep.disabled = true;
    bar.hidden = false;
    size.hidden = true;
    const last = await ask({ order: "keep", paths }, (reply) => {
      if (!("progress" in reply)) return false;
      const { done, of } = reply.progress;
      bar.max = of;
      bar.value = done;
      said.textContent = fill(progress, { done, of });
      return reply.ended === true;
    });
    bar.hidden = true;
    keep.disabled = false;
    if ("progress" in last)
      said.textContent = fill(last.progress.failed > 0 ? failed : ended, { ...last.progress });
    await list();
  });
  drop.addEventListener("click", async () => {
    await caches.delete(SHELF);
    said.textContent = "";
    await list();
    keep.focus();
  });
}
