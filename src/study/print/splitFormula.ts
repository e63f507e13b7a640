/** Space of a quad or more, as the book's formulas have it between parts that could stand alone. */
const parts = (node: Node): boolean =>
  node instanceof HTMLElement &&
  node.textContent === "" &&
  Number.parseFloat(node.style.marginLeft) >= 1;

/**
 * Lets a display formula go on in another line where it has a wide space; on paper nothing scrolls. Its pieces then stand in boxes
 * of their own, each with the height that the whole formula keeps. A formula without such a space stays as it is.
 */
export function splitFormula(formula: HTMLElement): void {
  const holder = formula.querySelector<HTMLElement>(":scope > [aria-hidden]") ?? formula;
  const nodes = [...holder.childNodes];
  if (!nodes.some(parts)) return;
  const height = nodes.find((n) => n instanceof HTMLElement && n.classList.contains("strut"));
  const pieces: HTMLElement[] = [];
  let piece: HTMLElement | undefined;
  for (const node of nodes) {
    if (parts(node)) {
      node.remove();
      piece = undefined;
      continue;
    }
    if (piece === undefined) {
      piece = document.createElement("span");
      piece.className = "print-piece";
      if (height && pieces.length > 0) piece.append(height.cloneNode());
      pieces.push(piece);
      // The space that stood between the two.
      if (node instanceof Text) node.data = node.data.trimStart();
    }
    piece.append(node);
  }
  holder.classList.add("print-pieces");
  holder.append(...pieces);
}
