import "./styles.ts";
import { followIslands } from "./entry/islands.ts";
import { followLanguageLink } from "./entry/language.ts";
import { followLinks } from "./entry/links.ts";
import { followLiveSymbols } from "./entry/liveSymbols.ts";
import { followMenus } from "./entry/menus.ts";
import { followReading } from "./entry/reading.ts";
import { followScrollers } from "./entry/scrollers.ts";
import { followThemeButton } from "./entry/theme.ts";
import { followVisits } from "./entry/visits.ts";

followThemeButton();
followIslands();
followLinks();
followMenus();
followLiveSymbols();
const current = followReading();
followLanguageLink(current);
followScrollers();
followVisits();

const search = document.querySelector<HTMLInputElement>("[data-lab-search]");
if (search) import("./entry/labFilter.ts").then((lab) => lab.followSearch(search));

// Few readers copy code; those who do can wait for the few bytes that it takes.
document.addEventListener("click", ({ target }) => {
  const button = (target as Element).closest<HTMLElement>("[data-copied]");
  if (button) import("./entry/copy.ts").then(({ copyCode }) => copyCode(button));
});
