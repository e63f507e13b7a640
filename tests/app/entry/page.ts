import { vi } from "vitest";

/** Puts a page before the tests, with the parts of a browser that jsdom lacks. */
export function openPage(html: string): void {
  document.body.innerHTML = html;
  document.documentElement.removeAttribute("data-theme");
  localStorage.clear();
  history.replaceState(null, "", "/");
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
}

/** Intersection observers of the page; `near` reports elements to all of them. */
export function watchNearness(): (...elements: Element[]) => void {
  const observers: IntersectionObserverCallback[] = [];
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(callback: IntersectionObserverCallback) {
        observers.push(callback);
      }
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  return (...elements) => {
    const entries = elements.map((target) => ({ target, isIntersecting: true }));
    for (const report of observers)
      report(entries as unknown as IntersectionObserverEntry[], {} as IntersectionObserver);
  };
}

export const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`find: nothing matches ${selector}`);
  return found;
};
