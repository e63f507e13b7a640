const shownFor = 1500;

/** Copies the code beside the button that was pressed, and lets the button say so for a while. */
export async function copyCode({ target }: Event): Promise<void> {
  const button = (target as Element).closest<HTMLElement>("[data-copied]") as HTMLElement;
  const { copied = "" } = button.dataset;
  if (button.textContent === copied) return;
  const name = button.textContent;
  await navigator.clipboard.writeText(
    button.parentElement?.querySelector("pre")?.textContent ?? "",
  );
  button.textContent = copied;
  setTimeout(() => {
    button.textContent = name;
  }, shownFor);
}
