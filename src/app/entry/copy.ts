const shownFor = 1500;

/** Copies the code beside a button, and lets the button say so for a while. */
export async function copyCode(button: HTMLElement): Promise<void> {
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
