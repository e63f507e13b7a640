/** Buttons beside blocks of code, which stay hidden where no script could serve them. */
export function followCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>(".copy-code")) {
    const name = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const code = button.parentElement?.querySelector("pre")?.textContent ?? "";
      await navigator.clipboard.writeText(code);
      button.textContent = button.dataset.copiedLabel ?? name;
      setTimeout(() => {
        button.textContent = name;
      }, 1500);
    });
  }
}
