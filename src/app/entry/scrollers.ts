/** A formula too wide for the screen scrolls in its own box, which a keyboard must be able to reach. */
export function followScrollers(): void {
  const boxes = document.querySelectorAll<HTMLElement>(".formula-display:not([tabindex])");
  const update = () => {
    const wide = [...boxes].map((box) => box.scrollWidth > box.clientWidth);
    boxes.forEach((box, i) => {
      if (wide[i]) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    });
  };
  update();
  addEventListener("resize", update);
}
