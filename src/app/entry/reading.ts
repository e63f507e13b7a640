/** A heading counts as being read from this many pixels below the viewport's top. */
const line = 120;

/**
 * Marks in the outline the section that is being read, and hides the header while the reader scrolls down.
 * Returns the way to ask for that section's id ("" above the first).
 */
export function followReading(): () => string {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-outline] a[href^="#"]')];
  const header = document.querySelector("[data-header]");
  let current = "";
  let waiting = false;
  let top = scrollY;

  const update = () => {
    waiting = false;
    let reached = "";
    for (const { hash } of links) {
      const id = decodeURIComponent(hash.slice(1));
      const heading = document.getElementById(id);
      if (heading && heading.getBoundingClientRect().top < line) reached = id;
    }
    if (reached !== current) {
      current = reached;
      for (const link of links)
        link.ariaCurrent = decodeURIComponent(link.hash.slice(1)) === current ? "location" : null;
    }
    // A few pixels of slack, or a resting finger's tremble would make the header flutter.
    if (Math.abs(scrollY - top) > 6) {
      header?.classList.toggle("is-hidden", scrollY > top && scrollY > line);
      top = scrollY;
    }
  };

  addEventListener(
    "scroll",
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(update);
    },
    { passive: true },
  );
  update();
  return () => current;
}
