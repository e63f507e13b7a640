import type { Order } from "../offline/orders.ts";

/**
 * Keeps this page for reading without a network, with what it has loaded and what its drawings may still ask for; not where
 * the reader asked to save data. After everything else.
 */
export function followOffline(): void {
  const { serviceWorker, connection } = navigator as Navigator & {
    readonly connection?: { readonly saveData: boolean };
  };
  const base = import.meta.env.BASE_URL;
  if (!import.meta.env.PROD || !serviceWorker) return;
  addEventListener("load", () =>
    // Refused in private windows and by settings: then there is nothing to keep.
    serviceWorker.register(`${base}sw.js`).then(
      async () => {
        if (connection?.saveData) return;
        const { active } = await serviceWorker.ready;
        active?.postMessage({
          order: "keep",
          paths: [location.pathname.slice(base.length)],
          seen: performance.getEntriesByType("resource").map(({ name }) => name),
        } satisfies Order);
      },
      () => {},
    ),
  );
}
