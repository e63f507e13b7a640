/** Adds a style sheet that comes with a script: a page's own budget has no room for what only the script shows. Never rejects. */
export const lateSheet = (href: string): Promise<void> =>
  new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = () => resolve();
    // Unstyled it still works.
    link.onerror = () => resolve();
    document.head.append(link);
  });
