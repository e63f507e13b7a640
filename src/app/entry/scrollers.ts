/** A formula too wide for the screen scrolls in its own box, which a keyboard must be able to reach. */
export function followScrollers(): void {
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries)
      (target as HTMLElement).tabIndex = target.scrollWidth > target.clientWidth ? 0 : -1;
  });
  for (const box of document.querySelectorAll(".formula-display:not([tabindex])"))
    sizes.observe(box);
}
