/** Shows the cards that contain every word of the query. */
export function followSearch(search: HTMLInputElement): void {
  const cards = [...document.querySelectorAll<HTMLElement>("[data-lab-card]")].map((card) => ({
    card,
    text: card.textContent?.toLowerCase() ?? "",
  }));
  const empty = document.querySelector<HTMLElement>("[data-lab-empty]");
  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/);
    for (const { card, text } of cards) card.hidden = !words.every((word) => text.includes(word));
    if (empty) empty.hidden = cards.some(({ card }) => !card.hidden);
  };
  search.addEventListener("input", filter);
  // The browser may have put back what was typed before.
  filter();
}
