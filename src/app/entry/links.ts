import { islandOf, start } from "./islands.ts";

/** From here on the drawing stands beside the prose (the pages' widest layout). */
const wide = "(min-width: 1200px)";

/** Links in the prose that put a drawing into a state. Without this script they are anchors to the drawing. */
export function followLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-state]"))
    if (link.dataset.state) link.setAttribute("href", `${link.hash}?${link.dataset.state}`);

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const island = link && islandOf(link.hash);
    if (!island) return;
    start(island);
    // The same address again is no change to the browser, but the reader may have moved the drawing since.
    if (link.hash === location.hash) dispatchEvent(new HashChangeEvent("hashchange"));
    // After the browser has followed the link, which would put an end to a smooth scroll.
    setTimeout(() =>
      island.scrollIntoView({ block: matchMedia(wide).matches ? "nearest" : "start" }),
    );
    island.classList.add("is-called");
    setTimeout(() => island.classList.remove("is-called"), 1200);
  });
}
