/** Links to a style sheet that comes with a script, and resolves once it holds. */
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
