/**
 * The other language opens at the same place: with the address's fragment (a section, or a drawing and its state),
 * else at the section that is being read. Ids are the same in both languages.
 */
export function followLanguageLink(current: () => string): void {
  // Before the click, so that opening in a new tab or copying the address gets it too.
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-language]"))
    for (const type of ["pointerdown", "focus", "click"])
      link.addEventListener(type, () => {
        link.hash = location.hash || current();
      });
}
