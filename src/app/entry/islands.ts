const started = new WeakMap<Element, Promise<void>>();

const failed: Readonly<Record<string, string>> = {
  en: "This drawing could not be started. What you see is its first state.",
  zh: "这幅图未能启动，所见为其初始状态。",
};

/** Island that a fragment names: `#optimizer-race`, with or without `?beta=0.99`. */
export function islandOf(hash: string): HTMLElement | null {
  const id = hash.slice(1).split("?")[0];
  const element = id ? document.getElementById(id) : null;
  return element?.dataset.island === undefined ? null : element;
}

/** Fetches side by side what the drawing will import one after the other. */
function prefetch(widget: string): void {
  const list = document.getElementById("modules")?.textContent ?? "{}";
  const modules: Record<string, string[]> = JSON.parse(list);
  // Asking twice for the same module costs nothing: the browser keeps a map of them.
  for (const href of [modules[""], modules[widget]].flat()) {
    if (!href) continue;
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = href;
    document.head.append(link);
  }
}

async function load(island: HTMLElement): Promise<void> {
  try {
    prefetch(island.dataset.island ?? "");
    const client = await import("../islands/client.tsx");
    await client.hydrate(island);
    island.dataset.live = "";
  } catch (error) {
    const notice = document.createElement("p");
    notice.className = "island-failed";
    notice.textContent = failed[island.dataset.lang ?? "en"] ?? "";
    island.after(notice);
    console.warn(error);
  }
}

/** Makes an island live, once. Never rejects: a drawing that cannot start keeps its picture and says so. */
export function start(island: HTMLElement): Promise<void> {
  let running = started.get(island);
  if (!running) {
    running = load(island);
    started.set(island, running);
  }
  return running;
}

/** A drawing starts when it nears the viewport, is pointed at or focused, or is named by the address. */
export function followIslands(): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        start(target as HTMLElement);
      }
    },
    { rootMargin: "300px" },
  );
  for (const island of document.querySelectorAll("[data-island]")) near.observe(island);

  for (const type of ["pointerover", "focusin"])
    document.addEventListener(type, ({ target }) => {
      const island = (target as Element).closest<HTMLElement>("[data-island]");
      if (island) start(island);
    });

  const startNamed = () => {
    const island = islandOf(location.hash);
    if (island) start(island);
    return island;
  };
  addEventListener("hashchange", startNamed);
  // A fragment with a state names no element, so the browser itself does not scroll there.
  startNamed()?.scrollIntoView();
}
