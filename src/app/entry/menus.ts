/** A menu closes itself on a click outside it, but not when a link inside it leads to a place on this page. */
export function followMenus(): void {
  document.addEventListener("click", ({ target }) => {
    const link = (target as Element).closest("[popover] a");
    link?.closest<HTMLElement>("[popover]")?.hidePopover();
  });
}
