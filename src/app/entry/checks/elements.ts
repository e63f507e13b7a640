type Children = readonly (Node | string)[];

/** An element of the checks; `data-check` tells it from the book's own. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  children: Children = [],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.dataset.check = "";
  element.append(...children);
  return element;
}

export function button(name: string, className: string, press: () => void): HTMLButtonElement {
  const element = make("button", `check-button ${className}`.trim(), [name]);
  element.type = "button";
  element.addEventListener("click", press);
  return element;
}
