/** A formula too wide for the screen scrolls in its own box, which a keyboard must be able to reach. */
export function followScrollers(): void {
  const boxes = [...document.querySelectorAll<HTMLElement>(".formula-display:not([tabindex])")];
  const measure = (box: HTMLElement) => {
    box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
  };
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) measure(target as HTMLElement);
  });
  for (const box of boxes) sizes.observe(box);
  // Letters that come late widen what is in a box, not the box.
  document.fonts.addEventListener("loadingdone", () => boxes.forEach(measure));
}
