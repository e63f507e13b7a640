import { remember } from "../../review/storage/texts.ts";
import { type Theme, themeKey, themes } from "../theme.ts";

/** The button goes round auto → light → dark; its accessible name says which one is on. */
export function followThemeButton(): void {
  const button = document.querySelector<HTMLElement>("[data-theme-button]");
  if (!button) return;
  const root = document.documentElement.dataset;
  // The inline script has read the store by now.
  let choice = (root.theme ?? "auto") as Theme;
  const show = () => {
    if (choice === "auto") delete root.theme;
    else root.theme = choice;
    button.dataset.choice = choice;
    button.title = button.dataset[choice] ?? "";
    button.ariaLabel = button.title;
  };
  button.addEventListener("click", () => {
    choice = themes[(themes.indexOf(choice) + 1) % themes.length] as Theme;
    remember(themeKey, choice === "auto" ? null : choice);
    show();
  });
  show();
}
