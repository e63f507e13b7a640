/** A heading counts as being read from this many pixels below the viewport's top. */
const line = 120;

/**
 * Marks in the outlines the section that is being read, and hides the header while the reader scrolls down.
 * Returns the way to ask for that section's fragment ("" above the first).
 */
export function followReading(): () => string {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-outline] a")];
  const header = document.querySelector("[data-header]");
  let current = "";
  let waiting = false;
  let top = scrollY;

  const update = () => {
    waiting = false;
    const passed = links.filter(({ hash }) => {
      const heading = document.getElementById(hash.slice(1));
      return heading && heading.getBoundingClientRect().top < line;
    });
    const reached = passed.at(-1)?.hash ?? "";
    if (reached !== current)
      for (const link of links) link.ariaCurrent = link.hash === reached ? "location" : null;
    current = reached;
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
